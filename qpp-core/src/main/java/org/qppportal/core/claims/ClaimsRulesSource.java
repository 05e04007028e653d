package org.qppportal.core.claims;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.qppportal.core.catalogue.CatalogueService;
import org.qppportal.core.policy.PolicyService;
import org.qppportal.persistence.catalogue.CatalogueLoad;
import org.qppportal.persistence.catalogue.CatalogueRecord;
import org.qppportal.persistence.catalogue.CatalogueRepository;

/** The claims rules of each year, from the measures data as loaded. */
@ApplicationScoped
class ClaimsRulesSource {

  private static final JsonMapper MAPPER = new JsonMapper();

  private final Map<Long, ClaimsCalculator> byLoad = new ConcurrentHashMap<>();

  @Inject private CatalogueRepository repository;
  @EJB private CatalogueService catalogues;
  @EJB private PolicyService policies;

  /**
   * The calculator of a year; empty when its measures data has no claims rules. In a transaction,
   * because threads of jobs keep what they read without one.
   */
  @Transactional
  Optional<ClaimsCalculator> calculator(int year) {
    return repository
        .current(year)
        .map(load -> byLoad.computeIfAbsent(load.getId(), id -> read(load)))
        .filter(calculator -> !calculator.rules().measures().isEmpty());
  }

  /** The years whose claims can be measured and scored, newest first. */
  List<Integer> years() {
    return catalogues.years().stream()
        .filter(year -> policies.policies().scoringYears().contains(year))
        .filter(year -> calculator(year).isPresent())
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  private ClaimsCalculator read(CatalogueLoad load) {
    List<JsonNode> measures = new ArrayList<>();
    for (CatalogueRecord measure : repository.records(load, CatalogueRecord.MEASURE)) {
      try {
        measures.add(MAPPER.readTree(measure.getDocument()));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(
            "Stored measure " + measure.getMeasureId() + " is not JSON", e);
      }
    }
    return new ClaimsCalculator(ClaimsRules.read(load.getPerformanceYear(), measures));
  }
}
