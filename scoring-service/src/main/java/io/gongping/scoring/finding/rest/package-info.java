@NullMarked
package io.gongping.scoring.finding.rest;

import org.jspecify.annotations.NullMarked;
