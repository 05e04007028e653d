package org.qppportal.core.desk.mail;

/**
 * A file in a mail.
 *
 * @param name made harmless: no folders, no control characters, no quotes, never empty
 * @param declaredType what the mail says it is, such as {@code application/pdf}; not checked
 * @param content its bytes, which nobody may change
 */
@SuppressWarnings("ArrayRecordComponent")
public record MailAttachment(String name, String declaredType, byte[] content) {}
