package org.qppportal.core.scoring;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes a score in the program's published shape (name, title, detail, value, original, parts,
 * metadata, warnings), with the rule, its citation and the maximum of every number besides. Numbers
 * show four decimals.
 */
public final class ScoreJson {

  /** What must be said beside every score. */
  public static final String DISCLAIMER =
      "This score is computed from the data sent so far. CMS alone determines final scores and"
          + " payment adjustments.";

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private ScoreJson() {}

  /** The whole score; the root's value is the final score in final points. */
  public static ObjectNode write(Score score) {
    ScoreNode total = score.total();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("name", total.name());
    json.put("title", "Total Score");
    json.put(
        "detail", "Policy " + score.policyVersion() + ", measures " + score.catalogueVersion());
    json.put("value", total.value());
    ArrayNode parts = json.putArray("parts");
    ObjectNode metadata = json.putObject("metadata");
    metadata.putObject("messages").put("because", total.because());
    metadata.put("maxTotalScore", total.maximum().orElse(HUNDRED));
    metadata.put("unroundedScoreValue", total.value());
    List<ScoreNode> bonuses = new ArrayList<>();
    for (ScoreNode part : total.parts()) {
      if (part.rule().equals(CategoryWeights.RULE)) {
        parts.add(category(part));
        summary(metadata, part);
      } else if (isBonus(part)) {
        bonuses.add(part);
      } else {
        parts.add(ScoreNodeJson.write(part));
      }
    }
    parts.add(bonuses(bonuses));
    ScoreNodeJson.rule(metadata, total.rule());
    json.putArray("instrumentations");
    json.set("missing", missing(score.missing()));
    json.putArray("warnings").add(DISCLAIMER);
    json.putArray("errors");
    return json;
  }

  private static boolean isBonus(ScoreNode part) {
    return part.rule().equals(ComplexPatientBonus.RULE)
        || part.rule().equals(SmallPracticeBonus.RULE);
  }

  /** What is added to the categories, together; there even when nothing is, as published. */
  private static ObjectNode bonuses(List<ScoreNode> bonuses) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("name", "bonuses");
    json.put(
        "value",
        ScoreNodeJson.shown(
            bonuses.stream().map(ScoreNode::value).reduce(BigDecimal.ZERO, BigDecimal::add)));
    ArrayNode parts = json.putArray("parts");
    bonuses.forEach(bonus -> parts.add(ScoreNodeJson.write(bonus)));
    return json;
  }

  private static void summary(ObjectNode metadata, ScoreNode category) {
    String name = category.name();
    String suffix = suffix(name);
    metadata.put("maxContribution" + suffix, weight(category));
    metadata.put("has" + suffix + "Measures", reported(category));
    metadata.put(
        "hasScorable" + suffix + "Measures", reported(category) && weight(category).signum() > 0);
    metadata.put(name + "WeightedScore", ScoreNodeJson.shown(category.value()));
    metadata.put(name + "Reweighted", Boolean.TRUE.equals(category.inputs().get("reweighted")));
    if (!category.parts().isEmpty()) {
      BigDecimal unrounded = original(category.parts().get(0));
      metadata.put(name + "CategoryScore", ScoreNodeJson.shown(unrounded));
      metadata.put(name + "CategoryScoreUnrounded", unrounded);
    }
  }

  private static ObjectNode category(ScoreNode node) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("name", node.name());
    json.put("title", node.title());
    json.put("detail", "Scoring based on weight of " + Figures.percent(weight(node)) + ".");
    json.put("value", ScoreNodeJson.shown(node.value()));
    ObjectNode metadata = json.putObject("metadata");
    ScoreNodeJson.inputs(metadata, node.inputs());
    metadata.put("maxContribution", weight(node));
    metadata.put("unroundedScoreValue", node.value());
    metadata.putObject("messages").put("because", node.because());
    ScoreNodeJson.rule(metadata, node.rule());
    json.putArray("parts");
    if (!node.parts().isEmpty()) {
      json.set("original", original(node, node.parts().get(0)));
    }
    return json;
  }

  private static ObjectNode original(ScoreNode category, ScoreNode score) {
    BigDecimal unrounded = original(score);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("name", category.name());
    json.put("title", score.title());
    json.put("detail", pickedSet(score));
    json.put("value", ScoreNodeJson.shown(unrounded));
    ArrayNode parts = json.putArray("parts");
    for (ScoreNode part : score.parts()) {
      parts.add(isSet(part) ? set(category, part) : ScoreNodeJson.write(part));
    }
    ObjectNode metadata = json.putObject("metadata");
    json.putArray("warnings");
    json.putArray("instrumentations");
    metadata.put("unroundedScoreValue", unrounded);
    metadata.put("points", ScoreNodeJson.shown(score.value()));
    score.maximum().ifPresent(maximum -> metadata.put("maximum", maximum));
    metadata.putObject("messages").put("because", score.because());
    ScoreNodeJson.rule(metadata, score.rule());
    return json;
  }

  /** A set bears its category's name and its own in the detail, as published. */
  private static ObjectNode set(ScoreNode category, ScoreNode set) {
    ObjectNode json = ScoreNodeJson.write(set);
    json.put("name", category.name());
    json.put("detail", set.name());
    ObjectNode metadata = (ObjectNode) json.get("metadata");
    metadata.put("measurementSetPicked", picked(set));
    metadata.put("processingStatus", picked(set) ? "PICKED" : "NOT_PICKED");
    metadata.putObject("messages").put("because", set.because());
    json.putArray("warnings");
    json.putArray("instrumentations");
    return json;
  }

  /** Improvement activities are published out of 40, other categories out of 100. */
  private static BigDecimal original(ScoreNode score) {
    return score.rule().equals(ImprovementActivitiesScore.RULE)
        ? score.value()
        : Rounding.EXACT.quotient(score.value().multiply(HUNDRED), score.maximum().orElse(HUNDRED));
  }

  private static String pickedSet(ScoreNode score) {
    return score.parts().stream()
        .filter(part -> isSet(part) && picked(part))
        .findFirst()
        .map(set -> "Picked the highest scoring measurement set " + set.name())
        .orElse("No measurement set was scored");
  }

  /** Beside sets a category can only have credits, which have no maximum of their own. */
  private static boolean isSet(ScoreNode part) {
    return part.maximum().isPresent();
  }

  private static boolean picked(ScoreNode set) {
    return set.part("notCounted").isEmpty();
  }

  private static boolean reported(ScoreNode category) {
    return Boolean.TRUE.equals(category.inputs().get("reported"));
  }

  private static BigDecimal weight(ScoreNode category) {
    return category.maximum().orElse(BigDecimal.ZERO);
  }

  private static ArrayNode missing(List<Missing> missing) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (Missing item : missing) {
      ObjectNode json = array.addObject();
      json.put("category", item.category().code());
      json.put("what", item.what());
      json.put("worth", item.worthFinalPoints());
      json.put("whatToDo", item.whatToDo());
      ScoreNodeJson.rule(json, item.rule());
    }
    return array;
  }

  private static String suffix(String category) {
    return switch (category) {
      case "ia", "aci", "pi" -> category.toUpperCase(Locale.ROOT);
      default -> category.substring(0, 1).toUpperCase(Locale.ROOT) + category.substring(1);
    };
  }
}
