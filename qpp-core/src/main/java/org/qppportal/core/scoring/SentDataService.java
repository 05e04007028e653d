package org.qppportal.core.scoring;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qppportal.core.access.CallerService;
import org.qppportal.core.policy.PolicyService;
import org.qppportal.core.submission.Channel;
import org.qppportal.core.submission.SetVersions;
import org.qppportal.core.submission.StoredSet;
import org.qppportal.core.submission.StoredSubmission;
import org.qppportal.core.submission.Submission;
import org.qppportal.core.submission.Submitter;
import org.qppportal.core.submission.SubmitterNames;
import org.qppportal.persistence.submission.SetOrigin;
import org.qppportal.persistence.submission.SetVersionRepository;
import org.qppportal.persistence.type.Category;

/** Tells who sent what for an entity, what of it counts, and why. */
@Stateless
@PermitAll
public class SentDataService {

  @Inject private ScoringEngines engines;
  @Inject private KnownCircumstances circumstances;
  @Inject private SubmitterNames names;
  @Inject private SetVersionRepository origins;
  @EJB private ScoreService scores;
  @EJB private SetVersions versions;
  @EJB private PolicyService policies;
  @EJB private CallerService caller;

  /**
   * All that was sent for an entity and year; a registry gets what it sent itself, scored as if it
   * were all.
   *
   * @throws org.qppportal.core.access.NotVisibleException when it is not for the caller
   */
  public SentData of(UUID submissionId) {
    ScoredSubmission scored = scores.scoreOf(submissionId);
    StoredSubmission stored = scored.submission();
    Submission content = stored.content();
    int year = content.performanceYear();
    SetChoices choices =
        new SetChoices(engines.of(year), policies.policies().of(year).orElseThrow());
    List<SetChoice> chosen =
        choices.of(content, circumstances.of(content.entity(), year), scored.score());
    Map<UUID, SetOrigin> origin = origins.origins(submissionId);
    String own = Submitter.of(caller.actor()).id();
    Map<Category, List<SentData.SentSet>> byCategory = new LinkedHashMap<>();
    for (int i = 0; i < stored.sets().size(); i++) {
      StoredSet set = stored.sets().get(i);
      Optional<SetOrigin> from = Optional.ofNullable(origin.get(set.id()));
      byCategory
          .computeIfAbsent(set.content().category(), category -> new ArrayList<>())
          .add(
              new SentData.SentSet(
                  set,
                  names.of(set.submitterId()),
                  from.map(SetOrigin::receiptId),
                  from.map(SetOrigin::channel).map(Channel::valueOf),
                  chosen.get(i),
                  own.equals(set.submitterId())));
    }
    return new SentData(
        stored,
        scored.score(),
        byCategory.entrySet().stream()
            .map(
                entry ->
                    new SentData.OfCategory(
                        entry.getKey(), choices.ruleOf(entry.getKey()), entry.getValue()))
            .toList(),
        versions.withdrawnOf(submissionId).stream()
            .map(last -> new SentData.Withdrawn(last, names.of(last.submitterId())))
            .toList(),
        choices.precedence());
  }
}
