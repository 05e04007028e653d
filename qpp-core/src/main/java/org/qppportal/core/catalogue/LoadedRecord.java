package org.qppportal.core.catalogue;

/**
 * A published record as it was read, to be kept word for word.
 *
 * @param id the measure's id; for a benchmark the measure's id and the method's code, such as
 *     {@code 005/registry}
 * @param json the record as compact JSON text, numbers as published
 */
public record LoadedRecord(String id, String json) {}
