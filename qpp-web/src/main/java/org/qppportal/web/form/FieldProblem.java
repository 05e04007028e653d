package org.qppportal.web.form;

/**
 * What is wrong with something entered.
 *
 * @param field the parameter's name, which is the field's id too
 * @param label what the field is called
 * @param message what is wrong and how to mend it
 * @param missing whether nothing was entered
 */
public record FieldProblem(String field, String label, String message, boolean missing) {}
