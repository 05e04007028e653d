package org.qppportal.core.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qppportal.core.policy.DataFile;
import org.qppportal.core.policy.MalformedPolicy;
import org.qppportal.core.problem.ProblemCatalogue;

/**
 * All articles, from {@code articles/index.yaml} and a Markdown file for each, which begins with
 * what is known of it.
 */
public final class Articles {

  private static final String INDEX = "articles/index.yaml";
  private static final String FENCE = "---\n";
  private static final String FAMILY = "*";
  private static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";

  private final List<ArticleTopic> topics;

  private Articles(List<ArticleTopic> topics) {
    this.topics = topics;
  }

  /** The file that says which articles there are. */
  public record Index(List<Topic> topics) {}

  /** A heading with the names of its articles. */
  public record Topic(String title, List<String> articles) {}

  /** What an article's file begins with; see {@link Article}. */
  public record Front(
      String title,
      String summary,
      List<String> problemCodes,
      List<String> words,
      List<Integer> years,
      List<String> sources,
      LocalDate reviewed) {}

  /**
   * Reads those of the portal.
   *
   * @throws MalformedPolicy when a file is missing or cannot be used, names a problem that does not
   *     exist, or is listed twice
   */
  public static Articles published() {
    Set<String> seen = new HashSet<>();
    List<ArticleTopic> topics = new ArrayList<>();
    for (Topic topic : DataFile.read(INDEX, Index.class).topics()) {
      List<Article> articles = new ArrayList<>();
      for (String slug : topic.articles()) {
        if (!seen.add(slug)) {
          throw new MalformedPolicy(INDEX, slug, "is listed twice");
        }
        articles.add(parse(slug, topic.title(), DataFile.text("articles/" + slug + ".md")));
      }
      topics.add(new ArticleTopic(topic.title(), List.copyOf(articles)));
    }
    return new Articles(List.copyOf(topics));
  }

  /**
   * Reads one article.
   *
   * @param content the whole file
   * @throws MalformedPolicy when it cannot be used
   */
  static Article parse(String slug, String topic, String content) {
    String file = "articles/" + slug + ".md";
    if (!slug.matches(SLUG)) {
      throw new MalformedPolicy(file, "", "needs a name of small letters, digits and hyphens");
    }
    int end = content.indexOf("\n" + FENCE, FENCE.length());
    if (!content.startsWith(FENCE) || end < 0) {
      throw new MalformedPolicy(file, "", "must begin with what is known of it, between ---");
    }
    Front front = DataFile.readPart(file, content.substring(FENCE.length(), end + 1), Front.class);
    String body = content.substring(end + 1 + FENCE.length()).strip();
    front.problemCodes().stream()
        .filter(code -> !isKnown(code))
        .findFirst()
        .ifPresent(
            code -> {
              throw new MalformedPolicy(file, "problemCodes", "names no known problem: " + code);
            });
    if (body.isEmpty() || front.sources().isEmpty()) {
      throw new MalformedPolicy(file, "", "needs a text and a source");
    }
    return new Article(
        slug,
        front.title(),
        front.summary(),
        topic,
        front.problemCodes(),
        front.words(),
        front.years(),
        front.sources(),
        front.reviewed(),
        body);
  }

  private static boolean isKnown(String code) {
    return ProblemCatalogue.all().stream().anyMatch(problem -> covers(code, problem.code()));
  }

  /** Whether a code, or a family such as {@code QPP-Q-*}, covers a problem. */
  static boolean covers(String codeOrFamily, String problem) {
    return codeOrFamily.endsWith(FAMILY)
        ? problem.startsWith(codeOrFamily.substring(0, codeOrFamily.length() - 1))
        : codeOrFamily.equals(problem);
  }

  /** The articles by heading. */
  public List<ArticleTopic> topics() {
    return topics;
  }

  /** All of them, heading by heading. */
  public List<Article> all() {
    return topics.stream().flatMap(topic -> topic.articles().stream()).toList();
  }

  /** The article of this name. */
  public Optional<Article> article(String slug) {
    return all().stream().filter(one -> one.slug().equals(slug)).findFirst();
  }
}
