package org.qppportal.core.warehouse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A random nation so small that every rule's edge occurs in it, and sums can be done by hand. */
record SmallNation(
    int year,
    List<Line> lines,
    List<Span> spans,
    List<Attributed> lists,
    List<Member> members,
    Optional<Integer> excluded) {

  /** What counts as a visit in the nation's year; in the year before, other codes did. */
  static final List<String> VISITS = List.of("99213", "99214");

  private static final List<String> EARLIER_VISITS = List.of("99213", "93000");
  private static final List<String> CODES = List.of("99213", "99214", "93000", "J1100");
  private static final List<String> PLACES = List.of("11", "19", "21", "22", "23", "24");
  private static final int[] SNAPSHOT_MONTHS = {3, 6, 8};

  record Line(
      long id,
      long bene,
      int tin,
      long npi,
      LocalDate service,
      String code,
      String place,
      boolean professional,
      long allowed,
      long paid,
      LocalDate processed) {}

  record Span(
      long bene,
      LocalDate from,
      LocalDate to,
      boolean partA,
      boolean partB,
      boolean advantage,
      boolean secondary,
      boolean resident,
      LocalDate born) {}

  record Attributed(int entity, long bene, LocalDate listed, boolean prospective) {}

  record Member(int year, int entity, int tin, long npi, String relationship, LocalDate listed) {}

  /** With services of the performance year. */
  static SmallNation random(long seed, int year) {
    return random(seed, year, random -> serviceInYear(random, year));
  }

  /**
   * With services of three years, many of them on the first and last days of the year's
   * determination segments, and claims processed as their run-out ends.
   */
  static SmallNation acrossSegments(long seed, int year) {
    return random(seed, year, random -> serviceInSegments(random, year));
  }

  private static SmallNation random(
      long seed, int year, Function<SplittableRandom, LocalDate> service) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Line> lines = new ArrayList<>();
    List<Span> spans = new ArrayList<>();
    List<Attributed> lists = new ArrayList<>();
    List<Member> members = new ArrayList<>();
    int benes = random.nextInt(20, 60);
    for (long bene = 1; bene <= benes; bene++) {
      addSpans(random, year, bene, spans);
      for (int n = random.nextInt(8); n > 0; n--) {
        lines.add(line(random, year, year * 100_000L + lines.size(), bene, service.apply(random)));
      }
      for (int entity = 1; entity <= 3; entity++) {
        for (int month : SNAPSHOT_MONTHS) {
          if (random.nextInt(4) == 0) {
            lists.add(new Attributed(entity, bene, LocalDate.of(year, month, 1), entity == 2));
          }
        }
      }
    }
    for (int n = random.nextInt(1, 14); n > 0; n--) {
      int listYear = random.nextInt(5) == 0 ? year - 1 : year;
      members.add(
          new Member(
              listYear,
              random.nextInt(1, 4),
              tin(random),
              npi(random),
              random.nextInt(4) == 0 ? "A" : "P",
              LocalDate.of(listYear, SNAPSHOT_MONTHS[random.nextInt(3)], random.nextInt(28, 31))));
    }
    Optional<Integer> excluded =
        random.nextInt(3) == 0 ? Optional.of(random.nextInt(1, 4)) : Optional.empty();
    return new SmallNation(year, lines, spans, lists, members, excluded);
  }

  private static LocalDate serviceInYear(SplittableRandom random, int year) {
    if (random.nextInt(6) > 0) {
      return LocalDate.of(year, 1, 1).plusDays(random.nextInt(365));
    }
    LocalDate edge =
        LocalDate.of(year, SNAPSHOT_MONTHS[random.nextInt(3)], random.nextInt(29, 31))
            .plusDays(random.nextInt(3));
    return edge.getYear() == year ? edge : LocalDate.of(year, 12, 31);
  }

  private static LocalDate serviceInSegments(SplittableRandom random, int year) {
    if (random.nextBoolean()) {
      return serviceInYear(random, year);
    }
    if (random.nextBoolean()) {
      return LocalDate.of(year - 2, 6, 1).plusDays(random.nextInt(900));
    }
    return LocalDate.of(year - random.nextInt(3), year <= 2018 ? 9 : 10, 1)
        .plusDays(random.nextInt(-2, 2));
  }

  private static Line line(
      SplittableRandom random, int year, long id, long bene, LocalDate service) {
    long paid = random.nextInt(20_000);
    int sign = random.nextInt(7) == 0 ? -1 : 1;
    String code = CODES.get(random.nextInt(CODES.size()));
    return new Line(
        id,
        bene,
        tin(random),
        npi(random),
        service,
        code,
        PLACES.get(random.nextInt(PLACES.size())),
        !code.startsWith("J"),
        sign * (paid + 500),
        sign * paid,
        processed(random, year, service));
  }

  /** Some are processed just as the run-out of a snapshot or a segment ends. */
  private static LocalDate processed(SplittableRandom random, int year, LocalDate service) {
    if (random.nextInt(4) == 0) {
      int runOut = year == 2017 ? 60 : 30;
      LocalDate segmentEnd =
          LocalDate.of(service.getYear(), year <= 2018 ? 9 : 10, 1)
              .plusYears(service.getMonthValue() >= (year <= 2018 ? 9 : 10) ? 1 : 0)
              .minusDays(1);
      return segmentEnd.plusDays(runOut + random.nextInt(-1, 2));
    }
    LocalDate edge =
        LocalDate.of(year, SNAPSHOT_MONTHS[random.nextInt(3)] + 1, 1)
            .plusDays(59 + random.nextInt(-1, 2));
    return random.nextInt(3) == 0 && edge.isAfter(service)
        ? edge
        : service.plusDays(random.nextInt(100));
  }

  private static void addSpans(SplittableRandom random, int year, long bene, List<Span> spans) {
    LocalDate born = LocalDate.of(year - 18, 1, 1).plusDays(random.nextInt(-3, 3));
    if (random.nextInt(5) > 0) {
      born = born.minusYears(50);
    }
    int count = random.nextInt(3);
    LocalDate from = LocalDate.of(year - 1, 6, 1);
    for (int n = 0; n <= count; n++) {
      // Some end on the period's first day, which is just enough.
      LocalDate to =
          random.nextInt(5) == 0 && from.getYear() < year
              ? LocalDate.of(year, 1, 1)
              : from.plusDays(random.nextInt(20, 300));
      spans.add(
          new Span(
              bene,
              from,
              to,
              random.nextInt(15) > 0,
              random.nextInt(15) > 0,
              random.nextInt(12) == 0,
              random.nextInt(15) == 0,
              random.nextInt(15) > 0,
              born));
      from = to.plusDays(random.nextInt(1, 400));
    }
  }

  private static int tin(SplittableRandom random) {
    return random.nextInt(1, 5);
  }

  private static long npi(SplittableRandom random) {
    return TestNpis.npi(random.nextInt(1, 7));
  }

  /** Writes it as feeds and tables. */
  void write(LakeFixture fixture) {
    lines.stream()
        .collect(Collectors.groupingBy(line -> line.service().getYear()))
        .forEach(
            (ofYear, some) -> {
              FeedReport report = fixture.claims(ofYear, some);
              if (report.taken() != some.size()) {
                throw new IllegalStateException(report.toString());
              }
            });
    fixture.replace(
        LakeTable.COVERAGE,
        spans.stream()
            .map(
                span ->
                    List.<Object>of(
                        span.bene,
                        span.from,
                        span.to,
                        span.partA,
                        span.partB,
                        span.advantage,
                        span.secondary,
                        span.resident,
                        span.born)));
    fixture.replace(
        LakeTable.ATTRIBUTION,
        lists.stream()
            .map(one -> List.<Object>of(one.entity, one.bene, one.listed, one.prospective)));
    fixture.replace(
        LakeTable.PARTICIPATION,
        members.stream()
            .map(
                one ->
                    List.<Object>of(
                        one.year, one.entity, one.tin, one.npi, one.relationship, one.listed)));
    fixture.replace(
        LakeTable.EXCLUDED_ENTITY,
        excluded.stream()
            .flatMap(
                entity ->
                    Stream.of(
                            LocalDate.of(year, 3, 31),
                            LocalDate.of(year, 6, 30),
                            LocalDate.of(year, 8, 31))
                        .map(snapshot -> List.<Object>of(year, snapshot, entity))));
    fixture.replace(
        LakeTable.VISIT_CODE,
        Stream.concat(
            VISITS.stream().map(code -> List.<Object>of(year, code)),
            EARLIER_VISITS.stream().map(code -> List.<Object>of(year - 1, code))));
  }
}
