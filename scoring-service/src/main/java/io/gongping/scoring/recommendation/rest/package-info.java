@NullMarked
package io.gongping.scoring.recommendation.rest;

import org.jspecify.annotations.NullMarked;
