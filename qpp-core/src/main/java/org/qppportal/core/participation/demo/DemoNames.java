package org.qppportal.core.participation.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** Names out of word lists, each used once, all plainly made up. */
final class DemoNames {

  /** One of these begins the name of each practice. */
  static final List<String> MADE_UP =
      List.of(
          "Sample",
          "Mock",
          "Placeholder",
          "Example",
          "Fictional",
          "Imaginary",
          "Pretend",
          "Sandbox");

  private static final List<String> PLACES =
      List.of(
          "Creek",
          "Harbor",
          "Valley",
          "Ridge",
          "Meadow",
          "Point",
          "Grove",
          "Springs",
          "Prairie",
          "Bluff",
          "Island",
          "Crossing");

  private static final List<String> CITIES =
      List.of(
          "Sampleton",
          "Mockville",
          "Testburg",
          "Exampleford",
          "Placeholder Springs",
          "Pretend Falls",
          "Imaginary Point",
          "Sandbox City");

  private static final List<String> STREETS =
      List.of("Example Street", "Sample Avenue", "Test Lane", "Placeholder Road");

  private static final List<String> STATES =
      List.of(
          "AL", "AZ", "CA", "CO", "FL", "GA", "IA", "IL", "KS", "KY", "ME", "MI", "MN", "MT", "NC",
          "NE", "NM", "NY", "OH", "OR", "PA", "TN", "TX", "VT", "WA", "WI");

  private static final List<String> GIVEN =
      List.of(
          "Alex", "Ariel", "Aubrey", "Bailey", "Blair", "Cameron", "Charlie", "Dakota", "Devon",
          "Drew", "Eden", "Ellis", "Emerson", "Finley", "Frankie", "Harper", "Hayden", "Indigo",
          "Jamie", "Jesse", "Kai", "Kendall", "Lane", "Logan", "Marlowe", "Noel", "Oakley",
          "Parker", "Peyton", "Phoenix", "Reese", "Remy", "River", "Robin", "Shawn", "Skyler",
          "Sydney", "Taylor", "Tatum", "Winter");

  private static final List<String> FAMILY_START =
      List.of("Test", "Sample", "Mock", "Fixture", "Example", "Demo", "Pretend", "Stub");

  private static final List<String> FAMILY_END =
      List.of("wood", "field", "ridge", "ton", "berry", "stone", "ford", "worth", "ley", "brook");

  private final Random random;
  private final Deque<String> practices = new ArrayDeque<>();
  private final Deque<Person> people = new ArrayDeque<>();

  /** A person's name. */
  record Person(String given, String family) {}

  /** A place. */
  record Address(String line, String city, String state, String zip) {}

  DemoNames(Random random) {
    this.random = random;
    practices.addAll(shuffled(pairs(MADE_UP, PLACES, (start, place) -> start + " " + place)));
    List<String> families = pairs(FAMILY_START, FAMILY_END, (start, end) -> start + end);
    people.addAll(shuffled(pairs(GIVEN, families, Person::new)));
  }

  /** A new name for a practice, such as {@code Mock Ridge Cardiology}. */
  String practice(DemoKind kind) {
    return practices.remove() + " " + kind.title();
  }

  /** A new name for a person, such as {@code Robin Mockfield}. */
  Person person() {
    return people.remove();
  }

  /** An address; its ZIP code begins with 000, which no real one does. */
  Address address() {
    return new Address(
        100 + random.nextInt(900) + " " + any(STREETS),
        any(CITIES),
        any(STATES),
        String.format("000%02d", 1 + random.nextInt(99)));
  }

  private <T> T any(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }

  private <T> List<T> shuffled(List<T> items) {
    List<T> shuffled = new ArrayList<>(items);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  private static <A, B, T> List<T> pairs(
      List<A> firsts, List<B> seconds, java.util.function.BiFunction<A, B, T> join) {
    return firsts.stream()
        .flatMap(first -> seconds.stream().map(second -> join.apply(first, second)))
        .toList();
  }
}
