package org.qppportal.core.close;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Properties;
import java.util.stream.IntStream;

/** Hands the pieces of a run to as many threads as are wanted. */
@Named
@Dependent
public class ClosePartitions implements PartitionMapper {

  private static final int THREADS =
      Integer.parseInt(System.getenv().getOrDefault("QPP_CLOSE_THREADS", "2"));

  @Inject @BatchProperty String run;
  @Inject private CloseRegister register;

  @Override
  public PartitionPlan mapPartitions() {
    int pieces = register.pieces(Long.parseLong(run));
    PartitionPlan plan = new PartitionPlanImpl();
    plan.setPartitions(pieces);
    plan.setThreads(Math.max(1, Math.min(THREADS, pieces)));
    plan.setPartitionProperties(
        IntStream.range(0, pieces)
            .mapToObj(
                number -> {
                  Properties properties = new Properties();
                  properties.setProperty("partition", Integer.toString(number));
                  return properties;
                })
            .toArray(Properties[]::new));
    return plan;
  }
}
