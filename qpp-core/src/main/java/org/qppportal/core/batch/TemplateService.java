package org.qppportal.core.batch;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qppportal.core.access.Access;
import org.qppportal.core.access.Action;
import org.qppportal.core.access.Actor;
import org.qppportal.core.access.CallerService;
import org.qppportal.core.access.Resource;
import org.qppportal.core.policy.PolicyService;
import org.qppportal.persistence.participation.Participation;
import org.qppportal.persistence.participation.ParticipationRepository;
import org.qppportal.persistence.participation.Practice;
import org.qppportal.persistence.type.Category;

/**
 * Templates of tables, filled in for the caller: the clinicians of their own practices, and the
 * practices that let their registry submit.
 */
@Stateless
@PermitAll
public class TemplateService {

  @EJB private CallerService caller;
  @EJB private PolicyService policies;
  @Inject private ParticipationRepository participation;

  /** The years that tables are taken of, newest first. */
  public List<Integer> years() {
    return policies.policies().scoringYears().stream().sorted(Comparator.reverseOrder()).toList();
  }

  /** The template of a category and year; empty when there is no such category in that year. */
  public Optional<List<List<String>>> template(String category, int year) {
    return years().contains(year)
        ? TableTemplate.categories(year).stream()
            .filter(one -> one.code().equals(category))
            .findFirst()
            .map(one -> new TableTemplate(one, year).rows(whom(one, year)))
        : Optional.empty();
  }

  private List<TableTemplate.Whom> whom(Category category, int year) {
    Actor actor = caller.actor();
    Set<UUID> own = new HashSet<>(actor.ownPractices());
    Set<UUID> all = new HashSet<>(own);
    actor.delegations().forEach(grant -> all.add(grant.practiceId()));
    all.removeIf(
        practice ->
            !Access.may(actor, Action.SUBMIT, Resource.PracticeData.of(practice, year, category)));
    List<TableTemplate.Whom> rows = new ArrayList<>();
    for (Practice practice : participation.practices(all)) {
      String tin = practice.getTin().value();
      if (own.contains(practice.getId())) {
        participation.participations(practice.getId(), year).stream()
            .map(Participation::getNpi)
            .sorted()
            .forEach(npi -> rows.add(new TableTemplate.Whom("individual", tin, npi)));
      } else {
        rows.add(new TableTemplate.Whom("group", tin, ""));
      }
    }
    return rows;
  }
}
