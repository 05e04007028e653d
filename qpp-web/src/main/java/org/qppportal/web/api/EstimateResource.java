package org.qppportal.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.qppportal.core.estimate.EstimateJson;
import org.qppportal.core.estimate.EstimateRequest;
import org.qppportal.core.estimate.EstimateService;
import org.qppportal.core.policy.PolicyService;
import org.qppportal.web.estimate.EstimateInput;
import org.qppportal.web.form.FieldProblem;

/**
 * The public estimator as data: the parameters of {@link EstimateInput}, answered with the score
 * and each adjustment as a tree.
 */
@Open
@Path("/estimate")
@Produces({ApiMedia.JSON, ApiMedia.V1})
public class EstimateResource {

  private static final int BAD_REQUEST = 400;

  @Inject private EstimateService estimates;
  @Inject private PolicyService policies;

  /** The estimate of the parameters, or everything that is wrong with them. */
  @GET
  public Response estimate(@Context UriInfo address) {
    EstimateInput input =
        new EstimateInput(
            address.getQueryParameters()::getFirst, policies.policies(), estimates::problems);
    return input
        .request()
        .map(request -> Response.ok(Envelope.of("estimate", json(request))))
        .orElseGet(
            () ->
                Response.status(BAD_REQUEST)
                    .type(ApiMedia.JSON)
                    .entity(
                        ApiErrors.body(
                            "BadRequestError",
                            "Parameters of the estimate are missing or wrong.",
                            details(input.problems()))))
        .build();
  }

  private ObjectNode json(EstimateRequest request) {
    return EstimateJson.write(estimates.estimator(request.performanceYear()).estimate(request));
  }

  private static ArrayNode details(List<FieldProblem> problems) {
    ArrayNode details = JsonNodeFactory.instance.arrayNode();
    for (FieldProblem problem : problems) {
      ObjectNode detail = details.addObject();
      detail.put("message", problem.label() + ": " + problem.message());
      detail.put("path", problem.field());
      detail.put("type", problem.missing() ? "MissingValue" : "InvalidValue");
      detail.putObject("location").put("path", problem.field());
      detail.put("severity", "error");
    }
    return details;
  }
}
