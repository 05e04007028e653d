/** An APM entity for the people who act for it. */
package org.qppportal.core.apm.entity;
