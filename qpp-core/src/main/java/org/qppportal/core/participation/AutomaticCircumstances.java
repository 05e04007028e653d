package org.qppportal.core.participation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qppportal.core.policy.DataFile;

/**
 * Whom the automatic extreme and uncontrollable circumstances policy covers (42 CFR
 * 414.1380(c)(2)(i)(C)(3)): clinicians in the counties that the program lists for a year, by ZIP
 * code, and in some years everybody.
 */
public final class AutomaticCircumstances {

  private static final AutomaticCircumstances NONE =
      new AutomaticCircumstances(List.of(), Map.of());
  private static final int ZIP_DIGITS = 5;

  private final List<Event> events;
  private final Map<String, String> countyByStateAndZip;

  private AutomaticCircumstances(List<Event> events, Map<String, String> countyByStateAndZip) {
    this.events = events;
    this.countyByStateAndZip = countyByStateAndZip;
  }

  /**
   * What happened.
   *
   * @param name in plain words
   * @param source code of the published eligibility answer: {@code auto-fema}, {@code auto-covid}
   * @param from first day
   * @param states where; empty for everywhere
   * @param citation where it is written
   * @param verified whether that was compared with the text
   */
  public record Event(
      String name,
      String source,
      LocalDate from,
      List<String> states,
      String citation,
      boolean verified) {

    private boolean everywhere() {
      return states.isEmpty();
    }
  }

  /** A year's file, as it is written: areas by state, each a county with its ZIP codes. */
  public record Year(
      int performanceYear,
      String citation,
      List<Event> events,
      Map<String, Map<String, String>> areas) {}

  /**
   * That somebody is covered.
   *
   * @param county the county listed; empty when the event was everywhere
   * @param events what happened there, in the order of the list
   */
  public record Covered(Optional<String> county, List<Event> events) {

    /** In a sentence. */
    public String inWords() {
      return "Automatic extreme and uncontrollable circumstances: "
          + Words.list(events.stream().map(Event::name).toList())
          + ". Categories without data do not count.";
    }
  }

  /** The years that have a list. */
  public static List<Integer> years() {
    return List.of(2019, 2020, 2021, 2022, 2023, 2024, 2025);
  }

  /** What the program lists for a year; nothing where it lists nothing. */
  public static AutomaticCircumstances of(int performanceYear) {
    if (!years().contains(performanceYear)) {
      return NONE;
    }
    Year year = DataFile.read("circumstances/" + performanceYear + ".yaml", Year.class);
    Map<String, String> counties = new HashMap<>();
    year.areas()
        .forEach(
            (state, areas) ->
                areas.forEach(
                    (county, zips) -> {
                      for (String zip : zips.split(" ")) {
                        counties.put(state + zip, county);
                      }
                    }));
    return new AutomaticCircumstances(year.events(), counties);
  }

  /**
   * Whether somebody is covered.
   *
   * @param state two letters
   * @param zip five digits or nine, with or without a hyphen
   * @param asOf the day up to which events are known
   */
  public Optional<Covered> covers(String state, String zip, LocalDate asOf) {
    List<Event> begun = events.stream().filter(event -> !event.from().isAfter(asOf)).toList();
    List<Event> everywhere = begun.stream().filter(Event::everywhere).toList();
    if (!everywhere.isEmpty()) {
      return Optional.of(new Covered(Optional.empty(), everywhere));
    }
    if (zip.length() < ZIP_DIGITS) {
      return Optional.empty();
    }
    return Optional.ofNullable(countyByStateAndZip.get(state + zip.substring(0, ZIP_DIGITS)))
        .map(
            county ->
                new Covered(
                    Optional.of(county),
                    begun.stream().filter(event -> event.states().contains(state)).toList()))
        .filter(covered -> !covered.events().isEmpty());
  }
}
