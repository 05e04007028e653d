package org.qppportal.core.article;

import java.time.LocalDate;
import java.util.List;

/**
 * A help article.
 *
 * @param slug its name in addresses, such as {@code who-may-send}; never changes
 * @param title the question that it answers
 * @param summary the answer in a sentence
 * @param topic the heading that it is listed under
 * @param problemCodes the problems that it helps with; {@code QPP-Q-*} stands for a family
 * @param words what people write who need it, besides its title
 * @param years the performance years that it is about; none for all
 * @param sources where its facts are written
 * @param reviewed when somebody last compared it with them
 * @param body its text in Markdown
 */
public record Article(
    String slug,
    String title,
    String summary,
    String topic,
    List<String> problemCodes,
    List<String> words,
    List<Integer> years,
    List<String> sources,
    LocalDate reviewed,
    String body) {

  /** Its address from the portal's root. */
  public String path() {
    return ArticleLinks.path(slug);
  }
}
