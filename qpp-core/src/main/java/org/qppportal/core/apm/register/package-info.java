/** Keeps the entities of APMs: their lists, who left, and figures over all payers. */
package org.qppportal.core.apm.register;
