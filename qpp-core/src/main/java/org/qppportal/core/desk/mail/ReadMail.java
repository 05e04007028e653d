package org.qppportal.core.desk.mail;

/**
 * A mail as it was read from the mailbox.
 *
 * @param mail what it says; without text and files when it is too large
 * @param fingerprint a hash of what makes it this mail and no other
 * @param automatic whether a program sent it, or nobody that can be answered
 * @param tooLarge whether it was too large to be read
 */
public record ReadMail(
    IncomingMail mail, String fingerprint, boolean automatic, boolean tooLarge) {}
