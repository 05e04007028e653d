package org.qppportal.core.qrda;

/**
 * A text found in a document.
 *
 * @param field what it is
 * @param text as found, cut off where it is far longer than any valid one
 * @param element which element of the document it is at, counted from 1
 */
record Value(Field field, String text, int element) {}
