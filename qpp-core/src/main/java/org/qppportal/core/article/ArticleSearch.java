package org.qppportal.core.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Ranks articles by how well they fit. A problem's code weighs most, its family's article less.
 * Words weigh by where the article has them, and by how few of the articles have them. There are so
 * few articles that all of them are looked at each time.
 */
public final class ArticleSearch {

  private static final double CODE = 100;
  private static final double FAMILY = 40;
  private static final double IN_TITLE = 4;
  private static final double IN_WORDS = 4;
  private static final double IN_SUMMARY = 2;
  private static final double IN_BODY = 0.5;

  /** What an article must reach to be offered to somebody who did not look for it. */
  private static final double ENOUGH = 8;

  private static final int SHORTEST = 2;
  private static final int LONGEST_READ = 10_000;
  private static final Pattern WORD = Pattern.compile("[a-z0-9]+");
  private static final Pattern CODES = Pattern.compile("QPP-[A-Z]-\\d{3}");

  /** Words that say nothing of what a text is about. */
  private static final Set<String> EMPTY =
      Set.of(
          ("a an and any are as at be been but by can come could did do does for from get go got had"
                  + " has have hello help how i if in into is it its just know like make makes me my"
                  + " need no not of on or our out please question says see should so some take"
                  + " takes thank thanks that the their them then there they this to took up us use"
                  + " want was we were what when where which who why will with would you your")
              .split(" "));

  private final List<Article> articles;
  private final List<Map<String, Double>> weights = new ArrayList<>();
  private final Map<String, Integer> spread = new HashMap<>();

  /** Prepares to search these. */
  public ArticleSearch(List<Article> articles) {
    this.articles = List.copyOf(articles);
    for (Article article : articles) {
      Map<String, Double> ofArticle = new HashMap<>();
      weigh(ofArticle, article.body(), IN_BODY);
      weigh(ofArticle, article.summary(), IN_SUMMARY);
      weigh(ofArticle, String.join(" ", article.words()), IN_WORDS);
      weigh(ofArticle, article.title(), IN_TITLE);
      weights.add(ofArticle);
      ofArticle.keySet().forEach(term -> spread.merge(term, 1, Integer::sum));
    }
  }

  private static void weigh(Map<String, Double> weights, String text, double weight) {
    terms(text).forEach(term -> weights.merge(term, weight, Math::max));
  }

  /** An article and how well it fits. */
  private record Hit(Article article, int place, double score) {}

  /** Those that have any of the words or codes, the best first. */
  public List<Article> find(String words) {
    return ranked(List.of(), words, 0).toList();
  }

  /**
   * What to offer to somebody who asks.
   *
   * @param codes problems that the question is about
   * @param text what they have written so far
   * @param most how many at most
   */
  public List<Article> offers(List<String> codes, String text, int most) {
    return ranked(codes, text, ENOUGH).limit(most).toList();
  }

  private Stream<Article> ranked(List<String> codes, String text, double above) {
    String read = text.length() > LONGEST_READ ? text.substring(0, LONGEST_READ) : text;
    Set<String> problems = new TreeSet<>(codes);
    CODES
        .matcher(read.toUpperCase(Locale.ROOT))
        .results()
        .forEach(found -> problems.add(found.group()));
    Set<String> terms = terms(read);
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      double score = ofCodes(articles.get(i), problems) + ofTerms(weights.get(i), terms);
      hits.add(new Hit(articles.get(i), i, score));
    }
    return hits.stream()
        .filter(hit -> hit.score() > above)
        .sorted(Comparator.comparing(Hit::score).reversed().thenComparing(Hit::place))
        .map(Hit::article);
  }

  private static double ofCodes(Article article, Set<String> problems) {
    double best = 0;
    for (String problem : problems) {
      if (article.problemCodes().contains(problem)) {
        return CODE;
      }
      if (article.problemCodes().stream().anyMatch(code -> Articles.covers(code, problem))) {
        best = FAMILY;
      }
    }
    return best;
  }

  private double ofTerms(Map<String, Double> ofArticle, Set<String> terms) {
    return terms.stream()
        .filter(ofArticle::containsKey)
        .mapToDouble(term -> ofArticle.get(term) * rarity(term))
        .sum();
  }

  /** From 1 for a word that all articles have, growing the fewer have it. */
  private double rarity(String term) {
    return 1 + Math.log((double) articles.size() / spread.get(term));
  }

  /** The words of a text that count, without endings, each once. */
  static Set<String> terms(String text) {
    Set<String> terms = new TreeSet<>();
    WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(found -> found.group())
        .filter(word -> word.length() >= SHORTEST && !EMPTY.contains(word))
        .forEach(word -> terms.add(stem(word)));
    return terms;
  }

  /** A word without the endings of English that change nothing of what it is about. */
  private static String stem(String word) {
    String stem = word;
    if (stem.endsWith("ies") && stem.length() > 4) {
      stem = stem.substring(0, stem.length() - 3) + "y";
    } else if (stem.endsWith("s") && !stem.endsWith("ss") && stem.length() > 3) {
      stem = stem.substring(0, stem.length() - 1);
    }
    for (String ending : List.of("ing", "ed")) {
      if (stem.endsWith(ending) && stem.length() >= ending.length() + 3) {
        stem = stem.substring(0, stem.length() - ending.length());
      }
    }
    if (stem.endsWith("e") && stem.length() > 3) {
      stem = stem.substring(0, stem.length() - 1);
    }
    int length = stem.length();
    boolean doubled = length > 3 && stem.charAt(length - 1) == stem.charAt(length - 2);
    return doubled ? stem.substring(0, length - 1) : stem;
  }
}
