package org.qppportal.core.nation.demo;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qppportal.core.apm.ApmModel;
import org.qppportal.core.apm.ApmRegister;
import org.qppportal.core.apm.FinalList;
import org.qppportal.core.apm.Relationship;
import org.qppportal.core.participation.demo.DemoPopulation;
import org.qppportal.core.policy.QpPolicy;
import org.qppportal.core.policy.YearPolicies;
import org.qppportal.persistence.participation.Participation;
import org.qppportal.persistence.participation.Practice;
import org.qppportal.persistence.participation.PracticeYear;

/**
 * The APM Entities of the demonstration and who is on their lists.
 *
 * @param entities each once a year
 * @param listings each clinician once for each list that has them
 */
public record DemoApm(List<Entity> entities, List<Listing> listings) {

  /** Joins an entity at the second snapshot. */
  private static final int JOINS_SECOND = 2;

  /** On the first list only, which is enough to stay in the group. */
  private static final int LEAVES_AFTER_FIRST = 3;

  public DemoApm {
    entities = List.copyOf(entities);
    listings = List.copyOf(listings);
  }

  /**
   * An entity in a year.
   *
   * @param year the performance year
   * @param number the number that the warehouse has for it
   * @param code its id in the program: A and the number with four digits
   * @param name says that it is made up
   * @param modelId its id in the year's register of APMs
   * @param terminated the day that it left the model; empty when it did not
   */
  public record Entity(
      int year,
      int number,
      String code,
      String name,
      String modelId,
      Optional<LocalDate> terminated) {}

  /**
   * A clinician on a list.
   *
   * @param year the performance year
   * @param entity the entity's number
   * @param tin the practice
   * @param npi the clinician
   * @param relationship which list
   * @param listDate the snapshot that the list is of, or December 31
   */
  public record Listing(
      int year,
      int entity,
      String tin,
      String npi,
      Relationship relationship,
      LocalDate listDate) {}

  /** The entities of a population, which all its years have. */
  public static DemoApm of(DemoPopulation population) {
    YearPolicies policies = YearPolicies.load();
    ApmRegister register = ApmRegister.load(policies);
    Members members = new Members(population);
    List<Entity> entities = new ArrayList<>();
    List<Listing> listings = new ArrayList<>();
    for (int year : policies.years()) {
      QpPolicy policy = policies.of(year).orElseThrow().qp();
      for (DemoStory story : DemoStory.values()) {
        entities.add(entity(year, story));
        ApmModel model = register.model(year, story.model(year)).orElseThrow();
        members.of(year, story).forEach(each -> listings.addAll(lists(each, policy, model)));
      }
    }
    return new DemoApm(entities, listings);
  }

  private static Entity entity(int year, DemoStory story) {
    return new Entity(
        year,
        story.number(),
        story.code(),
        story.entityName(),
        story.model(year),
        story == DemoStory.LEAVES
            ? Optional.of(LocalDate.of(year, Month.JULY, 15))
            : Optional.empty());
  }

  private static List<Listing> lists(Member member, QpPolicy policy, ApmModel model) {
    List<LocalDate> dates = new ArrayList<>(policy.determinationDates().value());
    if (FinalList.covers(policy, model)) {
      dates.add(policy.finalListDate().value());
    }
    if (member.story() == DemoStory.LEAVES) {
      dates.removeIf(date -> date.getMonth().compareTo(Month.JULY) > 0);
    }
    if (member.story() == DemoStory.QUALIFIES && member.place() == JOINS_SECOND) {
      dates.remove(0);
    }
    if (member.story() == DemoStory.QUALIFIES && member.place() == LEAVES_AFTER_FIRST) {
      dates.subList(1, dates.size()).clear();
    }
    return dates.stream()
        .map(
            date ->
                new Listing(
                    policy.periodEnd().getYear(),
                    member.story().number(),
                    member.tin(),
                    member.npi(),
                    member.story().relationship(),
                    date))
        .toList();
  }

  /** A clinician who takes part; {@code place} counts from 0 within the practice. */
  private record Member(DemoStory story, String tin, String npi, int place) {}

  private static final class Members {

    private final Map<UUID, Practice> practices;
    private final Map<String, UUID> ids;
    private final DemoPopulation population;

    Members(DemoPopulation population) {
      this.population = population;
      this.practices =
          population.practices().stream()
              .collect(Collectors.toMap(Practice::getId, Function.identity()));
      this.ids =
          population.practices().stream()
              .collect(Collectors.toMap(practice -> practice.getTin().value(), Practice::getId));
    }

    List<Member> of(int year, DemoStory story) {
      return practices(year, story).stream()
          .flatMap(practice -> of(year, story, practice).stream())
          .toList();
    }

    private List<UUID> practices(int year, DemoStory story) {
      if (story != DemoStory.NO_RISK) {
        return story.tins().stream().map(ids::get).toList();
      }
      return population.practiceYears().stream()
          .filter(practice -> practice.getPerformanceYear() == year)
          .filter(practice -> practice.getApmName().isPresent())
          .map(PracticeYear::getPracticeId)
          .toList();
    }

    private List<Member> of(int year, DemoStory story, UUID practice) {
      String tin = practices.get(practice).getTin().value();
      List<Member> members = new ArrayList<>();
      for (Participation one : population.participations()) {
        if (one.getPerformanceYear() == year && one.getPracticeId().equals(practice)) {
          members.add(new Member(story, tin, one.getNpi(), members.size()));
        }
      }
      return members;
    }
  }
}
