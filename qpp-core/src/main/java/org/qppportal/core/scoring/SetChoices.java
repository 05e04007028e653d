package org.qppportal.core.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qppportal.core.policy.Cited;
import org.qppportal.core.policy.ScoringPolicy;
import org.qppportal.core.policy.YearPolicy;
import org.qppportal.core.scoring.ScoreNode.Rule;
import org.qppportal.core.scoring.SetChoice.Standing;
import org.qppportal.core.submission.Submission;
import org.qppportal.core.submission.Submission.Measurement;
import org.qppportal.core.submission.Submission.MeasurementSet;
import org.qppportal.persistence.type.Category;
import org.qppportal.persistence.type.EntityType;
import org.qppportal.persistence.type.SubmissionMethod;

/**
 * Tells of each measurement set that was sent, by whomever, whether it counts and why. It decides
 * nothing: it reads the score, so that it cannot say other than what was scored.
 *
 * <p>Example of 2017: a registry's set worth 42 points and the practice's own worth 60. The second
 * counts, because one way of collecting counts for a category and it has more points.
 */
public final class SetChoices {

  private static final Rule WAY_RULE =
      new Rule(
          "several-submitters.way",
          "Which way of reporting counts",
          "42 CFR 414.1365(e), 414.1367(c), 414.1380");
  private static final Set<String> OF_SETS =
      Set.of(
          QualityCategoryScore.RULE.id(),
          ImprovementActivitiesScore.RULE.id(),
          AciCategoryScore.RULE.id(),
          PromotingInteroperabilityScore.RULE.id());

  private final ScoringEngine engine;
  private final ScoringPolicy policy;
  private final int year;

  /**
   * Prepares.
   *
   * @throws IllegalArgumentException when the policy's year cannot be scored
   */
  public SetChoices(ScoringEngine engine, YearPolicy policy) {
    this.engine = engine;
    this.year = policy.performanceYear();
    this.policy =
        policy
            .scoring()
            .orElseThrow(() -> new IllegalArgumentException(year + " cannot be scored yet"));
  }

  /**
   * The rule of the year about several sets of a category, in one plain sentence.
   *
   * @param category not cost, for which nothing is sent
   */
  public Rule ruleOf(Category category) {
    return switch (category) {
      case QUALITY -> qualityRule();
      case IA -> activitiesRule();
      default -> recordsRule();
    };
  }

  /** Whose score applies to a clinician who has several, in one plain sentence. */
  public Rule precedence() {
    Cited<List<List<EntityType>>> order = policy.finalScore().precedence();
    return new Rule(
        ApplicableScore.RULE.id(),
        order.value().stream()
                .map(SetChoices::firstOf)
                .collect(Collectors.joining(". Where there is none, "))
            + ".",
        cite(order));
  }

  private static String firstOf(List<EntityType> kinds) {
    List<String> names = kinds.stream().map(SetChoices::title).toList();
    return kinds.size() == 1
        ? "the score of the " + names.get(0) + " applies"
        : "the highest of the scores of the " + Figures.list(names) + " applies";
  }

  private static String title(EntityType kind) {
    return switch (kind) {
      case INDIVIDUAL -> "clinician alone";
      case GROUP -> "practice as a group";
      case VIRTUAL_GROUP -> "virtual group";
      case APM -> "APM Entity";
      case SUBGROUP -> "subgroup";
    };
  }

  /**
   * What became of each set of a submission, in the submission's order.
   *
   * @param score the score of that submission under those circumstances
   */
  public List<SetChoice> of(Submission submission, Circumstances circumstances, Score score) {
    List<ReportedSets> ways = engine.ways(submission);
    String counted = (String) score.total().inputs().get("reportingOption");
    ReportedSets way =
        ways.stream()
            .filter(one -> ScoringEngine.name(one).equals(counted))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("The score is of other data"));
    List<SetChoice> choices = new ArrayList<>();
    for (MeasurementSet set : submission.measurementSets()) {
      Score alone =
          engine.score(
              new Submission(submission.entity(), submission.performanceYear(), List.of(set)),
              circumstances);
      Optional<ScoreNode> points =
          alone.total().part(set.category().code()).flatMap(SetChoices::pointsNode);
      Verdict verdict = verdict(set, way, ways, score, circumstances, submission);
      choices.add(
          new SetChoice(
              verdict.standing(),
              points.map(ScoreNode::value).orElse(BigDecimal.ZERO),
              points.flatMap(ScoreNode::maximum).orElse(BigDecimal.ZERO),
              verdict.why(),
              verdict.rule()));
    }
    return List.copyOf(choices);
  }

  private record Verdict(Standing standing, String why, Rule rule) {

    static Verdict counts(String why, Rule rule) {
      return new Verdict(Standing.COUNTS, why, rule);
    }

    static Verdict not(String why, Rule rule) {
      return new Verdict(Standing.DOES_NOT_COUNT, why, rule);
    }
  }

  private Verdict verdict(
      MeasurementSet set,
      ReportedSets way,
      List<ReportedSets> ways,
      Score score,
      Circumstances circumstances,
      Submission submission) {
    List<MeasurementSet> sets = way.of(set.category());
    int index = indexOf(sets, set);
    if (index < 0) {
      return Verdict.not(otherWay(set, way, ways, score), WAY_RULE);
    }
    ScoreNode category = score.total().part(set.category().code()).orElse(null);
    if (category == null) {
      return Verdict.not(year + " has no such category.", WAY_RULE);
    }
    if (category.maximum().orElse(BigDecimal.ZERO).signum() == 0) {
      return Verdict.not(category.because(), category.rule());
    }
    ScoreNode points = pointsNode(category).orElseThrow();
    if (!OF_SETS.contains(points.rule().id())) {
      return Verdict.not(points.because(), points.rule());
    }
    return switch (set.category()) {
      case QUALITY -> quality(set, sets, points);
      case IA -> activities(sets.size(), points.parts().get(index));
      default -> records(set, sets, points, circumstances, submission);
    };
  }

  private static String otherWay(
      MeasurementSet set, ReportedSets way, List<ReportedSets> ways, Score score) {
    String own =
        ways.stream()
            .filter(one -> indexOf(one.of(set.category()), set) >= 0)
            .findFirst()
            .map(ScoringEngine::name)
            .orElse("another way");
    String ofOwn =
        score.alternatives().stream()
            .filter(other -> own.equals(other.total().inputs().get("reportingOption")))
            .findFirst()
            .map(other -> " with " + Figures.points(other.finalScore()))
            .orElse("");
    return "Data was reported in several ways, and the one with the highest final score counts: "
        + ScoringEngine.name(way)
        + " with "
        + Figures.points(score.finalScore())
        + ". This set was reported for "
        + own
        + ofOwn
        + ".";
  }

  private Verdict quality(MeasurementSet set, List<MeasurementSet> sets, ScoreNode points) {
    List<List<MeasurementSet>> groups = engine.qualityTogether(sets);
    int at = groupOf(set, groups, points);
    List<MeasurementSet> group = groups.get(at);
    ScoreNode node = points.parts().get(at);
    Rule rule = qualityRule();
    if (groups.size() > 1 && !picked(node)) {
      return Verdict.not(
          "Another set has at least as many points, and only one counts for the category.", rule);
    }
    if (points.value().signum() == 0 && points.parts().stream().noneMatch(SetChoices::picked)) {
      return Verdict.not(points.because(), points.rule());
    }
    Counted counted = counted(set, group, node);
    String chosen =
        groups.size() > 1 ? "It has the most points of all that was sent for the category. " : "";
    if (counted.picked().isEmpty()) {
      return Verdict.not(
          chosen
              + "None of its measures counts: other measures earned at least as many points, or"
              + " its measures cannot be scored.",
          rule);
    }
    if (counted.picked().size() == counted.all()) {
      return Verdict.counts(chosen + "All its measures count.", rule);
    }
    return new Verdict(
        Standing.COUNTS_IN_PART,
        chosen
            + counted.picked().size()
            + " of its "
            + counted.all()
            + " measures "
            + (counted.picked().size() == 1 ? "counts" : "count")
            + " ("
            + String.join(", ", counted.picked())
            + "). The others earned fewer points than those that count, or cannot be scored.",
        rule);
  }

  /** The group a set is in; of several, as a survey can be in, the one that counts. */
  private static int groupOf(
      MeasurementSet set, List<List<MeasurementSet>> groups, ScoreNode points) {
    int found = -1;
    for (int i = 0; i < groups.size(); i++) {
      if (indexOf(groups.get(i), set) >= 0 && (found < 0 || picked(points.parts().get(i)))) {
        found = i;
      }
    }
    return found;
  }

  private static boolean picked(ScoreNode node) {
    return "PICKED".equals(node.inputs().get("processingStatus"));
  }

  /**
   * Which measures of a set count.
   *
   * @param picked those that do
   * @param all how many it has
   */
  private record Counted(List<String> picked, int all) {}

  /**
   * Finds a set's own measures among those of all sets scored with it. A measure that several of
   * them have by the same method is there once for each, in the order of the sets.
   */
  private static Counted counted(MeasurementSet set, List<MeasurementSet> group, ScoreNode node) {
    boolean survey = set.submissionMethod() == SubmissionMethod.CERTIFIED_SURVEY_VENDOR;
    if (survey) {
      List<ScoreNode> parts = ofMethod(node, set.submissionMethod());
      return new Counted(
          parts.stream().filter(SetChoices::picked).map(SetChoices::id).toList(), parts.size());
    }
    List<String> picked = new ArrayList<>();
    for (Measurement measurement : set.measurements()) {
      List<ScoreNode> same =
          ofMethod(node, set.submissionMethod()).stream()
              .filter(part -> id(part).equals(measurement.measureId()))
              .toList();
      int before = 0;
      for (MeasurementSet other : group) {
        if (other == set) {
          break;
        }
        before +=
            other.submissionMethod() == set.submissionMethod() && has(other, measurement) ? 1 : 0;
      }
      if (before < same.size() && picked(same.get(before))) {
        picked.add(measurement.measureId());
      }
    }
    return new Counted(picked, set.measurements().size());
  }

  private static boolean has(MeasurementSet set, Measurement measurement) {
    return set.measurements().stream()
        .anyMatch(one -> one.measureId().equals(measurement.measureId()));
  }

  private static List<ScoreNode> ofMethod(ScoreNode node, SubmissionMethod method) {
    return node.parts().stream()
        .filter(part -> method.code().equals(part.inputs().get("submissionMethod")))
        .toList();
  }

  /** A node's name is the measure's id, with the method behind it where it comes again. */
  private static String id(ScoreNode measure) {
    int slash = measure.name().indexOf('/');
    return slash < 0 ? measure.name() : measure.name().substring(0, slash);
  }

  private Verdict activities(int sets, ScoreNode node) {
    Rule rule = activitiesRule();
    if (node.part("notCounted").isPresent()) {
      return Verdict.not(
          "Another set of activities has at least as many points, and only one counts.", rule);
    }
    if (node.value().signum() == 0) {
      return Verdict.not(
          sets > 1
              ? "It adds nothing: its activities are in another set, too, or earn no points."
              : "None of its activities earns points.",
          rule);
    }
    return Verdict.counts(
        combinesActivities() && sets > 1
            ? "Its activities count together with those of the other sets, each once."
            : sets > 1 ? "It has the most points." : "It is the only set of the category.",
        rule);
  }

  private Verdict records(
      MeasurementSet set,
      List<MeasurementSet> sets,
      ScoreNode points,
      Circumstances circumstances,
      Submission submission) {
    // Until 2018 a set can be scored twice, with the measures of either edition.
    int at = 0;
    for (MeasurementSet other : sets) {
      int nodes = nodesAlone(other, submission, circumstances);
      if (other == set) {
        return records(sets.size(), points, points.parts().subList(at, at + nodes));
      }
      at += nodes;
    }
    throw new IllegalArgumentException("The score is of other data");
  }

  /** How many parts of the category's score a set has. */
  private int nodesAlone(MeasurementSet set, Submission submission, Circumstances circumstances) {
    if (policy.promotingInteroperability().isPresent()) {
      return 1;
    }
    return engine
        .score(
            new Submission(submission.entity(), submission.performanceYear(), List.of(set)),
            circumstances)
        .total()
        .part(set.category().code())
        .flatMap(SetChoices::pointsNode)
        .map(node -> node.parts().size())
        .orElse(0);
  }

  private Verdict records(int sets, ScoreNode points, List<ScoreNode> own) {
    Rule rule = recordsRule();
    Optional<ScoreNode> counted =
        own.stream().filter(node -> node.part("notCounted").isEmpty()).findFirst();
    if (counted.isPresent()) {
      return Verdict.counts(
          (sets > 1 ? "It has the most points of the sets sent. " : "") + counted.get().because(),
          rule);
    }
    boolean conflict = points.value().signum() == 0 && sets > 1 && zeroOnConflict();
    return Verdict.not(
        conflict
            ? points.because()
            : "Another set has at least as many points, and only one counts for the category.",
        rule);
  }

  private boolean zeroOnConflict() {
    return policy
        .promotingInteroperability()
        .map(rules -> rules.conflictScoresZero().value())
        .orElse(false);
  }

  private boolean combinesActivities() {
    return policy.improvementActivities().combineSets().map(Cited::value).orElse(false);
  }

  private Rule qualityRule() {
    Cited<Boolean> combine = policy.quality().combineMethods();
    return new Rule(
        "several-submitters.quality",
        combine.value()
            ? "Measures of several senders and collection types count together. Of one measure only"
                + " the best result counts. Data of the CMS Web Interface stands alone."
            : "One way of collecting counts for the category: the one with the most points."
                + " Senders who collected in the same way count together.",
        cite(combine));
  }

  private Rule activitiesRule() {
    return new Rule(
        "several-submitters.activities",
        combinesActivities()
            ? "The activities of all sets count together, each activity once."
            : "One set of activities counts: the one with the most points.",
        policy
            .improvementActivities()
            .combineSets()
            .map(SetChoices::cite)
            .orElse(cite(policy.quality().combineMethods())));
  }

  private Rule recordsRule() {
    return new Rule(
        "several-submitters.records",
        zeroOnConflict()
            ? "One set counts: the one with the most points. Sets that contradict each other score"
                + " zero."
            : "One set counts: the one with the most points.",
        policy
            .promotingInteroperability()
            .map(rules -> cite(rules.conflictScoresZero()))
            .orElse(cite(policy.quality().combineMethods())));
  }

  private static String cite(Cited<?> value) {
    return value.verified() ? value.citation() : value.citation() + " (not verified)";
  }

  private static Optional<ScoreNode> pointsNode(ScoreNode category) {
    return category.parts().stream().findFirst();
  }

  private static int indexOf(List<MeasurementSet> sets, MeasurementSet set) {
    for (int i = 0; i < sets.size(); i++) {
      if (sets.get(i) == set) {
        return i;
      }
    }
    return -1;
  }
}
