/**
 * A made-up nation of claims: who billed what for whom, who was covered, and whom APM Entities
 * have. It is as large as asked, the same for the same seed, and nobody in it exists.
 */
package org.qppportal.core.nation;
