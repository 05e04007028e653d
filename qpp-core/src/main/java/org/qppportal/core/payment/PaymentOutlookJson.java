package org.qppportal.core.payment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.qppportal.core.scoring.ScoreNodeJson;

/** Writes what a score would mean for payment, beside the score and in the same shape. */
public final class PaymentOutlookJson {

  private PaymentOutlookJson() {}

  /** The whole outlook; {@code adjustment} is there only where the percent is known. */
  public static ObjectNode write(PaymentOutlook outlook) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("paymentYear", outlook.paymentYear());
    json.put("estimate", true);
    json.put("detail", outlook.sentence());
    json.put("leastPercent", outlook.least());
    json.put("mostPercent", outlook.most());
    ArrayNode notes = json.putArray("notes");
    outlook.notes().forEach(notes::add);
    outlook.adjustment().ifPresent(node -> json.set("adjustment", ScoreNodeJson.write(node)));
    return json;
  }
}
