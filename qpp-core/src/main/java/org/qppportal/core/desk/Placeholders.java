package org.qppportal.core.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Places in a template that a ticket's own words take, written {@code {{name}}}. A place that stays
 * empty is never sent: the text keeps it, and a text that has one is refused.
 */
public final class Placeholders {

  /** What there is, with what it stands for. */
  public enum Name {
    NAME("name", "What to call the person"),
    NUMBER("number", "The ticket's number"),
    PRACTICE("practice", "The practice's name"),
    YEAR("year", "The performance year"),
    CODE("code", "The problem code"),
    DUE("due", "The promised day"),
    AGENT("agent", "Your account's name"),
    LINK("link", "The portal's address, with a slash at the end");

    private final String word;
    private final String meaning;

    Name(String word, String meaning) {
      this.word = word;
      this.meaning = meaning;
    }

    /** As it is written in a template, with the braces. */
    public String written() {
      return "{{" + word + "}}";
    }

    public String meaning() {
      return meaning;
    }

    private static Optional<Name> of(String word) {
      for (Name name : values()) {
        if (name.word.equals(word)) {
          return Optional.of(name);
        }
      }
      return Optional.empty();
    }
  }

  private static final Pattern PLACE = Pattern.compile("\\{\\{([^{}\\n]*)}}");

  private Placeholders() {}

  /** Fills what there is a value for; the rest stays as it is. */
  public static String fill(String body, Map<Name, String> values) {
    return PLACE
        .matcher(body)
        .replaceAll(
            place ->
                Matcher.quoteReplacement(
                    name(place)
                        .map(values::get)
                        .filter(value -> !value.isBlank())
                        .orElse(place.group())));
  }

  /** The places in a text, each once, as they are written. */
  public static Set<String> places(String text) {
    Set<String> places = new TreeSet<>();
    PLACE.matcher(text).results().map(MatchResult::group).forEach(places::add);
    return places;
  }

  /** The places in a text that stand for nothing that there is. */
  public static List<String> unknown(String text) {
    List<String> unknown = new ArrayList<>();
    PLACE
        .matcher(text)
        .results()
        .filter(place -> name(place).isEmpty())
        .map(MatchResult::group)
        .forEach(unknown::add);
    return unknown;
  }

  private static Optional<Name> name(MatchResult place) {
    return Name.of(place.group(1).strip());
  }
}
