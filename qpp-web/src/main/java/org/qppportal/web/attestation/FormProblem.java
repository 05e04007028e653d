package org.qppportal.web.attestation;

/**
 * A problem of the form, at its field.
 *
 * @param fieldId the field to go to; empty where the problem is the whole form's
 * @param field what the field is called; empty likewise
 * @param message what is wrong and what to do
 */
public record FormProblem(String fieldId, String field, String message) {}
