"""Stories read aloud: the voice, what gives it sentence after sentence, and the bar at the foot."""
