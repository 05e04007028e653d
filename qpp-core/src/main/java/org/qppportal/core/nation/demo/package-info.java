/** The demonstration's APM Entities and the claims behind its population. Nobody in it exists. */
package org.qppportal.core.nation.demo;
