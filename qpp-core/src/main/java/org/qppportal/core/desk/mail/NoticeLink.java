package org.qppportal.core.desk.mail;

/**
 * Where a notice leads to.
 *
 * @param invitation the line before the link
 * @param path inside the portal
 * @param answerable whether the mail can be answered as a mail
 */
record NoticeLink(String invitation, String path, boolean answerable) {

  /** For whoever signs in. */
  static NoticeLink account(String number) {
    return new NoticeLink("Sign in to read it and to answer:", "/my/ticket?number=" + number, true);
  }

  /** For whoever has no account, with a key. */
  static NoticeLink guest(String key) {
    return new NoticeLink(
        "Open this page to read it and to answer. Whoever has the link can do so, so keep it to"
            + " yourself:",
        "/question?key=" + key,
        true);
  }

  /** For those who work on it. */
  static NoticeLink staff(String number) {
    return new NoticeLink("Sign in to work on it:", "/staff/ticket?number=" + number, false);
  }
}
