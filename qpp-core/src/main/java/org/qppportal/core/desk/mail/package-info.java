/**
 * Mail of the service desk. Out: notices without personal data, through an outbox. In: a mailbox is
 * read, and each message becomes a reply to its ticket or a new ticket, or is put aside. What comes
 * in is untrusted throughout.
 */
package org.qppportal.core.desk.mail;
