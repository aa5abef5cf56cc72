"""Getting books out: EPUB that e-readers accept without complaint."""
