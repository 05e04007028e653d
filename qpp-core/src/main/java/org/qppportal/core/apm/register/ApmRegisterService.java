package org.qppportal.core.apm.register;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.qppportal.core.access.Action;
import org.qppportal.core.access.Actor;
import org.qppportal.core.access.CallerService;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.access.Resource;
import org.qppportal.core.apm.AdvancedApmCriteria;
import org.qppportal.core.apm.ApmModel;
import org.qppportal.core.apm.ApmYears;
import org.qppportal.core.audit.AuditRecorder;
import org.qppportal.core.audit.AuditedAction;
import org.qppportal.core.problem.Problem;
import org.qppportal.persistence.apm.AllPayerRepository;
import org.qppportal.persistence.apm.AllPayerRow;
import org.qppportal.persistence.apm.ApmEntityRepository;
import org.qppportal.persistence.apm.ApmEntityRepository.LoadedList;
import org.qppportal.persistence.apm.ApmEntityRow;
import org.qppportal.persistence.apm.ListingRow;
import org.qppportal.persistence.apm.QpRunRepository;
import org.qppportal.persistence.apm.QpRunState;

/** Keeps the register of APM entities, for program staff. */
@Stateless
@PermitAll
public class ApmRegisterService {

  @EJB private CallerService caller;
  @EJB private AuditRecorder audit;
  @Inject private ApmEntityRepository register;
  @Inject private AllPayerRepository allPayer;
  @Inject private QpRunRepository runs;
  @Inject private ApmYears years;
  @Inject private Clock clock;

  /**
   * What became of a file.
   *
   * @param problems what is wrong; nothing was taken when there is any
   * @param entities how many entities and years it names
   * @param rows how many rows were taken
   */
  public record Loaded(List<Problem> problems, int entities, int rows) {}

  /**
   * An entity as program staff see it.
   *
   * @param advanced whether its model is an Advanced APM
   * @param lists how many clinicians it has on the list of which day
   */
  public record EntityView(
      String code,
      String name,
      ApmModel model,
      boolean advanced,
      Optional<LocalDate> terminated,
      Optional<String> terminatedBy,
      SortedMap<LocalDate, Integer> lists) {}

  /** The years, newest first. */
  public List<Integer> years() {
    require();
    List<Integer> all = new ArrayList<>(years.years());
    all.sort((one, other) -> other - one);
    return all;
  }

  /** The dates of a year's lists: of each snapshot, then December 31. */
  public List<LocalDate> listDates(int year) {
    require();
    return years.listDates(year);
  }

  /** The entities of a year, by id. */
  public List<EntityView> entities(int year) {
    require();
    Map<Integer, SortedMap<LocalDate, Integer>> lists = new HashMap<>();
    for (LoadedList list : register.lists(year)) {
      lists
          .computeIfAbsent(list.entity(), entity -> new TreeMap<>())
          .put(list.listDate(), list.clinicians());
    }
    AdvancedApmCriteria criteria =
        new AdvancedApmCriteria(years.policy(year).orElseThrow().advancedApm());
    return register.entities(year).stream()
        .map(
            row -> {
              ApmModel model = years.register().model(year, row.getModelId()).orElseThrow();
              return new EntityView(
                  row.getCode(),
                  row.getName(),
                  model,
                  criteria.test(model).advanced(),
                  row.getTerminatedOn(),
                  row.getTerminatedBy(),
                  lists.getOrDefault(row.getNumber(), new TreeMap<>()));
            })
        .toList();
  }

  /**
   * Loads lists, all or nothing. A list takes the place of what the entity had for the same day.
   *
   * @throws RegisterBusyException when a determination of one of its years is under way
   */
  public Loaded load(InputStream file) {
    Actor actor = require();
    List<Problem> problems = new ArrayList<>();
    ApmLists lists = new ApmListReader(dates(), years.register()).read(file, problems::add);
    if (!problems.isEmpty()) {
      audit.refused(
          actor.username(),
          AuditedAction.MANAGE_APM,
          Optional.empty(),
          "Lists with %d problems".formatted(problems.size()));
      return new Loaded(problems, 0, 0);
    }
    lists.entities().stream().map(ApmLists.Entity::year).distinct().forEach(this::requireQuiet);
    store(lists);
    done(
        actor,
        "lists",
        "%d rows of %d entities and years"
            .formatted(lists.listings().size(), lists.entities().size()));
    return new Loaded(problems, lists.entities().size(), lists.listings().size());
  }

  private void store(ApmLists lists) {
    Map<String, Integer> numbers = new HashMap<>();
    for (ApmLists.Entity entity : lists.entities()) {
      ApmEntityRow row =
          register.entity(entity.year(), entity.code()).orElseGet(() -> added(entity));
      row.describe(entity.name(), entity.modelId());
      numbers.put(entity.year() + entity.code(), row.getNumber());
    }
    Set<String> replaced = new HashSet<>();
    List<ListingRow> rows = new ArrayList<>();
    for (ApmLists.Entry entry : lists.listings()) {
      int number = numbers.get(entry.year() + entry.code());
      if (replaced.add(entry.year() + entry.code() + entry.listDate())) {
        register.removeListings(entry.year(), number, entry.listDate());
      }
      rows.add(
          new ListingRow(
              entry.year(),
              number,
              entry.listDate(),
              entry.npi(),
              entry.tin(),
              entry.relationship()));
    }
    register.addListings(rows);
  }

  private ApmEntityRow added(ApmLists.Entity entity) {
    ApmEntityRow row =
        new ApmEntityRow(
            entity.year(),
            register.numberOf(entity.code()),
            entity.code(),
            entity.name(),
            entity.modelId());
    register.add(row);
    return row;
  }

  /**
   * Takes in figures over all payers, all or nothing. They take the place of earlier ones of the
   * same year, snapshot, level and subject.
   */
  public Loaded loadAllPayer(InputStream file) {
    Actor actor = require();
    List<Problem> problems = new ArrayList<>();
    List<AllPayerRow> rows =
        new AllPayerReader(
                dates(),
                year -> years.policy(year).orElseThrow().qp().allPayer().isPresent(),
                (year, code) -> register.entity(year, code).map(ApmEntityRow::getNumber))
            .read(file, problems::add);
    if (!problems.isEmpty()) {
      audit.refused(
          actor.username(),
          AuditedAction.MANAGE_APM,
          Optional.empty(),
          "Figures over all payers with %d problems".formatted(problems.size()));
      return new Loaded(problems, 0, 0);
    }
    allPayer.add(rows, actor.username(), clock.instant());
    done(actor, "all payers", "%d rows".formatted(rows.size()));
    return new Loaded(problems, 0, rows.size());
  }

  /**
   * Notes that an entity left its APM, or takes that back.
   *
   * @param day when; empty when it did not leave
   * @throws RegisterBusyException when a determination of the year is under way
   */
  public void terminate(int year, String code, Optional<LocalDate> day) {
    Actor actor = require();
    requireQuiet(year);
    ApmEntityRow entity =
        register
            .entity(year, code)
            .orElseThrow(() -> new NotVisibleException("Not found, or not connected to you."));
    day.ifPresentOrElse(
        date -> entity.terminate(date, actor.username(), clock.instant()), entity::reinstate);
    done(
        actor,
        code,
        day.map(date -> "%d: left its APM on %s".formatted(year, date))
            .orElse(year + ": did not leave its APM"));
  }

  private void requireQuiet(int year) {
    if (runs.runs().stream()
        .anyMatch(
            run -> run.getPerformanceYear() == year && run.getState() == QpRunState.RUNNING)) {
      throw new RegisterBusyException(
          "QPs of %d are being determined. Wait until the run is finished, then try again."
              .formatted(year));
    }
  }

  private SortedMap<Integer, List<LocalDate>> dates() {
    SortedMap<Integer, List<LocalDate>> dates = new TreeMap<>();
    years.years().forEach(year -> dates.put(year, years.listDates(year)));
    return dates;
  }

  private Actor require() {
    return caller.require(Action.MANAGE_APM, new Resource.ProgramData());
  }

  private void done(Actor actor, String what, String detail) {
    audit.done(
        actor.username(), AuditedAction.MANAGE_APM, "ApmEntity", what, Optional.empty(), detail);
  }
}
