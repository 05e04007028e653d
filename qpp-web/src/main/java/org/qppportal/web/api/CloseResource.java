package org.qppportal.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.EJB;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import org.qppportal.core.access.NotVisibleException;
import org.qppportal.core.close.CloseService;
import org.qppportal.core.close.CloseView;

/** The national close, for program staff; to everybody else there is nothing at these addresses. */
@Path("/closes")
@Produces(ApiMedia.JSON)
public class CloseResource {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CSV = "text/csv";

  @EJB private CloseService closes;

  /** Every close, newest first. */
  @GET
  public String list() {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    closes.closes().forEach(close -> list.add(json(close)));
    return Envelope.of("closes", list);
  }

  /** Starts a close of the year in the body, {@code {"performanceYear":2017}}. */
  @POST
  @Consumes(ApiMedia.JSON)
  public Response start(InputStream body) {
    CloseView close = closes.start(year(body));
    return Response.status(Response.Status.ACCEPTED)
        .location(URI.create("/api/closes/" + close.id()))
        .entity(Envelope.of("close", json(close)))
        .build();
  }

  /** One close with its progress. */
  @GET
  @Path("/{id}")
  public String close(@PathParam("id") String id) {
    return Envelope.of("close", json(closes.close(number(id))));
  }

  /** Lets a close go on that stopped. */
  @POST
  @Path("/{id}/resume")
  public Response resume(@PathParam("id") String id) {
    return Response.status(Response.Status.ACCEPTED)
        .entity(Envelope.of("close", json(closes.resume(number(id)))))
        .build();
  }

  /** The payment file. */
  @GET
  @Path("/{id}/payment-file")
  @Produces({CSV, ApiMedia.JSON})
  public Response paymentFile(@PathParam("id") String id) {
    long close = number(id);
    closes.reconciliation(close);
    return csv("qpp-payment-file-" + close, out -> closes.writePaymentFile(close, out));
  }

  /** The reconciliation. */
  @GET
  @Path("/{id}/reconciliation")
  public String reconciliation(@PathParam("id") String id) {
    // As it is stored: read into a tree, amounts would come out in exponents.
    return "{\"data\":{\"reconciliation\":" + closes.reconciliation(number(id)).toJson() + "}}";
  }

  /** How a close differs from another of the same year, in numbers. */
  @GET
  @Path("/{id}/differences/{other}")
  public String differences(@PathParam("id") String id, @PathParam("other") String other) {
    return Envelope.of(
        "differences", JSON.valueToTree(closes.differences(number(other), number(id))));
  }

  /** Everybody for whom they differ. */
  @GET
  @Path("/{id}/differences/{other}/list")
  @Produces({CSV, ApiMedia.JSON})
  public Response differenceList(@PathParam("id") String id, @PathParam("other") String other) {
    long after = number(id);
    long before = number(other);
    closes.differences(before, after);
    return csv(
        "qpp-differences-%d-%d".formatted(before, after),
        out -> closes.writeDifferences(before, after, out));
  }

  private static Response csv(String name, StreamingOutput content) {
    return Response.ok(content, CSV + ";charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
        .build();
  }

  private static int year(InputStream body) {
    try {
      JsonNode year = JSON.readTree(body).path("performanceYear");
      if (year.isInt()) {
        return year.intValue();
      }
    } catch (IOException e) {
      throw new BadRequestException("The body is not JSON.", e);
    }
    throw new BadRequestException("performanceYear is a year, such as 2017.");
  }

  private static long number(String id) {
    if (!id.matches("\\d{1,18}")) {
      throw new NotVisibleException("Not found, or not connected to you.");
    }
    return Long.parseLong(id);
  }

  /** Without zeros at the end, and never as an exponent. */
  private static BigDecimal shown(BigDecimal factor) {
    BigDecimal plain = factor.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  private static ObjectNode json(CloseView close) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", close.id());
    node.put("performanceYear", close.performanceYear());
    node.put("version", close.version());
    node.put("state", close.state().code());
    node.put("step", close.step().label());
    node.put("percent", close.percent());
    node.put("startedBy", close.startedBy());
    node.put("startedAt", close.startedAt().toString());
    close.finishedAt().ifPresent(at -> node.put("finishedAt", at.toString()));
    node.put("policyVersion", close.policyVersion());
    node.put("catalogueVersion", close.catalogueVersion());
    close.clinicians().ifPresent(number -> node.put("clinicians", number));
    node.put("ranges", close.pieces());
    node.put("rangesScored", close.piecesDone());
    close.scaling().ifPresent(factor -> node.put("scalingFactor", shown(factor)));
    close
        .exceptionalScaling()
        .ifPresent(factor -> node.put("exceptionalScalingFactor", shown(factor)));
    close.fileSha256().ifPresent(hash -> node.put("paymentFileSha256", hash));
    close.fileBytes().ifPresent(bytes -> node.put("paymentFileBytes", bytes));
    close.fileLines().ifPresent(lines -> node.put("paymentFileRecords", lines));
    close.peakHeapBytes().ifPresent(bytes -> node.put("peakHeapBytes", bytes));
    close.problem().ifPresent(problem -> node.put("problem", problem));
    close.reconciliation().ifPresent(report -> node.put("sound", report.isSound()));
    return node;
  }
}
