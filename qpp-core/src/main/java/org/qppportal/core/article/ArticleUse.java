package org.qppportal.core.article;

/** How an article can be of use. */
public enum ArticleUse {
  /** Its page was opened. */
  VIEWED("viewed"),
  /** It was offered to somebody who was writing a question. */
  OFFERED("offered"),
  /** It was opened from there. */
  OPENED("opened"),
  /** A reader said that it answered their question. */
  ANSWERED("answered"),
  /** The same, by a reader who came from the form of questions. */
  SAVED_A_QUESTION("savedAQuestion");

  private final String code;

  ArticleUse(String code) {
    this.code = code;
  }

  /** The word stored. */
  String code() {
    return code;
  }
}
