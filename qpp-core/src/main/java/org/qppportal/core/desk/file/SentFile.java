package org.qppportal.core.desk.file;

/**
 * A file as it was sent.
 *
 * @param name as the sender calls it
 * @param content its bytes, which nobody may change
 */
@SuppressWarnings("ArrayRecordComponent")
public record SentFile(String name, byte[] content) {}
