package org.qppportal.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.ejb.EJB;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.qppportal.core.policy.PolicyJson;
import org.qppportal.core.policy.PolicyService;
import org.qppportal.core.policy.YearPolicies;
import org.qppportal.core.policy.YearPolicy;

/**
 * The year policies as open data: every number of the program that scores and payments are computed
 * from, with where it is written. A policy only changes with the portal, so that answers can be
 * kept and asked for again by their version.
 */
@Open
@Path("/policies")
@Produces(ApiMedia.JSON)
public class PoliciesResource {

  private static final int MINUTES_KEPT = 10;
  private static final int SECONDS = 60;

  @EJB private PolicyService policies;
  @Context private Request request;

  /** The years that have a policy. */
  @GET
  public Response years() {
    YearPolicies all = policies.policies();
    List<YearPolicy> listed = all.years().stream().map(year -> policy(all, year)).toList();
    String versions = listed.stream().map(YearPolicy::version).collect(Collectors.joining("-"));
    return answer(
        versions,
        () -> {
          ArrayNode items = JsonNodeFactory.instance.arrayNode();
          listed.forEach(policy -> items.add(PolicyJson.summary(policy)));
          return Envelope.of("policies", items);
        });
  }

  /** Every value of a year. */
  @GET
  @Path("/{year: \\d{4}}")
  public Response policy(@PathParam("year") int year) {
    YearPolicy policy = policy(policies.policies(), year);
    return answer(policy.version(), () -> Envelope.of("policy", PolicyJson.policy(policy)));
  }

  /** What a year changed from another. */
  @GET
  @Path("/{year: \\d{4}}/differences/{other: \\d{4}}")
  public Response differences(@PathParam("year") int year, @PathParam("other") int other) {
    YearPolicy from = policy(policies.policies(), other);
    YearPolicy to = policy(policies.policies(), year);
    return answer(
        from.version() + "-" + to.version(),
        () -> Envelope.of("differences", PolicyJson.differences(from, to)));
  }

  private Response answer(String version, Supplier<String> body) {
    EntityTag tag = new EntityTag(version);
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    CacheControl cache = new CacheControl();
    cache.setNoTransform(false);
    cache.setMaxAge(MINUTES_KEPT * SECONDS);
    return (unchanged == null ? Response.ok(body.get()).tag(tag) : unchanged)
        .cacheControl(cache)
        .build();
  }

  private static YearPolicy policy(YearPolicies all, int year) {
    return all.of(year).orElseThrow(NotFoundException::new);
  }
}
