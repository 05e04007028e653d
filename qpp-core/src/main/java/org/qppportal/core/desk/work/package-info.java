/**
 * What staff do with tickets beside answering them: plan, join and part them, tie them to a problem
 * that several share, answer with templates, and keep filters.
 */
package org.qppportal.core.desk.work;
