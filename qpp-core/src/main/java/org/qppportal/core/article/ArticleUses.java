package org.qppportal.core.article;

/**
 * How often an article was of use in a time.
 *
 * @param title as the article has it; its name, when it is no longer there
 * @param viewed how often its page was opened
 * @param offered how often it was offered to somebody who was writing a question
 * @param opened how often it was opened from there
 * @param answered how often a reader said that it answered the question
 * @param savedAQuestion how many of these came from the form of questions
 * @param linked how many answers of staff hold its address
 */
public record ArticleUses(
    String slug,
    String title,
    long viewed,
    long offered,
    long opened,
    long answered,
    long savedAQuestion,
    long linked) {}
