package org.qppportal.core.desk.file;

/**
 * A file that is taken.
 *
 * @param name made harmless
 * @param mediaType what it is by its content
 * @param sha256 of its bytes, in hex
 * @param content its bytes, which nobody may change
 */
@SuppressWarnings("ArrayRecordComponent")
public record AcceptedFile(String name, String mediaType, String sha256, byte[] content) {}
