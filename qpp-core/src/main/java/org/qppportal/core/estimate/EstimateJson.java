package org.qppportal.core.estimate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Optional;
import org.qppportal.core.estimate.Estimate.Basis;
import org.qppportal.core.estimate.Estimate.Gain;
import org.qppportal.core.estimate.Estimate.Outlook;
import org.qppportal.core.estimate.Estimate.QpOutcome;
import org.qppportal.core.policy.Cited;
import org.qppportal.core.scoring.ScoreJson;
import org.qppportal.core.scoring.ScoreNodeJson;
import org.qppportal.persistence.type.Category;

/**
 * Writes an estimate: the score in the program's published shape, each adjustment as a tree of the
 * same kind of nodes, dollars, and the other track.
 */
public final class EstimateJson {

  private static final String DISCLAIMER =
      "All of this is an estimate from assumptions. CMS alone determines final scores and payment"
          + " adjustments.";

  private EstimateJson() {}

  /** The whole estimate. */
  public static ObjectNode write(Estimate estimate) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("performanceYear", estimate.request().performanceYear());
    json.put("paymentYear", estimate.paymentYear());
    json.put("charges", estimate.request().charges());
    json.put("qualifyingParticipant", estimate.request().qualifyingParticipant());
    json.put("finalScore", estimate.score().finalScore());
    json.set("score", ScoreJson.write(estimate.score()));
    ArrayNode outlooks = json.putArray("paymentAdjustments");
    estimate.outlooks().forEach(outlook -> outlooks.add(outlook(outlook)));
    json.set("qpTrack", qpTrack(estimate.qpTrack()));
    json.putArray("warnings").add(DISCLAIMER);
    return json;
  }

  private static ObjectNode outlook(Outlook outlook) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("basis", basis(outlook.basis()));
    json.put("assumed", outlook.assumed());
    json.put("factorsOf", outlook.factorsOf());
    json.put("scalingFactor", outlook.factors().scaling());
    json.put("additionalScalingFactor", outlook.factors().exceptionalScaling());
    outlook.doubt().ifPresent(doubt -> json.put("doubt", doubt));
    json.put("percent", outlook.adjustment().percent());
    json.put("basePercent", outlook.adjustment().basePercent());
    json.put("additionalPercent", outlook.adjustment().additionalPercent());
    json.put("dollars", outlook.dollars());
    json.set("tree", ScoreNodeJson.write(outlook.adjustment().node()));
    ArrayNode gains = json.putArray("onePointMore");
    outlook.onePointMore().forEach(gain -> gains.add(gain(gain)));
    return json;
  }

  private static ObjectNode gain(Gain gain) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("of", gain.category().map(Category::code).orElse("finalScore"));
    json.put("finalPoints", gain.finalPoints());
    json.put("dollars", gain.dollars());
    return json;
  }

  private static ObjectNode qpTrack(QpOutcome track) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    cited(json, "incentive", track.incentivePercent());
    json.put("incentiveDollars", track.incentiveDollars());
    track
        .conversionFactor()
        .ifPresent(
            factor -> {
              cited(json, "qualifyingUpdate", Optional.of(factor.qualifyingUpdatePercent()));
              cited(json, "otherUpdate", Optional.of(factor.otherUpdatePercent()));
            });
    json.put("higherFeesPercent", track.higherFeesPercent());
    json.put("higherFeesDollars", track.higherFeesDollars());
    json.put("dollars", track.dollars());
    return json;
  }

  private static void cited(ObjectNode json, String name, Optional<Cited<BigDecimal>> percent) {
    percent.ifPresent(
        value -> {
          ObjectNode node = json.putObject(name);
          node.put("percent", value.value());
          node.put("citation", value.citation());
        });
  }

  private static String basis(Basis basis) {
    return switch (basis) {
      case PUBLISHED -> "published";
      case LAST_PUBLISHED -> "lastPublished";
      case STATUTORY_MAXIMUM -> "statutoryMaximum";
    };
  }
}
