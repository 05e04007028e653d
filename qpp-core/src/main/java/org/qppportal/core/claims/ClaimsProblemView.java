package org.qppportal.core.claims;

/**
 * Something wrong with a file of claim lines.
 *
 * @param code the stable code
 * @param severity {@code ERROR} or {@code WARNING}
 * @param row line of the file, from 1
 * @param column the column's name; empty for the whole row
 * @param message what is wrong
 * @param whatToDo how to mend it
 * @param documentation where the problem is explained, from the portal's root
 */
public record ClaimsProblemView(
    String code,
    String severity,
    int row,
    String column,
    String message,
    String whatToDo,
    String documentation) {}
