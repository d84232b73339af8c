@NullMarked
package io.gongping.scoring.example.app;

import org.jspecify.annotations.NullMarked;
