package org.qppportal.core.article;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Addresses of articles, also in what people write. */
public final class ArticleLinks {

  private static final String PAGE = "/help/article?name=";
  private static final Pattern WRITTEN =
      Pattern.compile(Pattern.quote(PAGE) + "([a-z0-9-]{1,80})(?![A-Za-z0-9-])");

  private ArticleLinks() {}

  /** The address of an article from the portal's root. */
  public static String path(String slug) {
    return PAGE + slug;
  }

  /** The names in the addresses that a text holds, each once, in their order. */
  public static List<String> in(String text) {
    return WRITTEN.matcher(text).results().map(ArticleLinks::name).distinct().toList();
  }

  private static String name(MatchResult found) {
    return found.group(1);
  }
}
