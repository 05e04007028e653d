package org.qppportal.web.attestation;

/**
 * One field that two versions of the form have differently.
 *
 * @param field what the field is called
 * @param mine what is on the page
 * @param theirs what somebody else saved
 */
public record Difference(String field, String mine, String theirs) {}
