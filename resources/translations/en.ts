<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%Ln stories are found by a few letters of their titles or authors.</source>
        <translation>
            <numerusform>One story is found by a few letters of its title or author.</numerusform>
            <numerusform>%Ln stories are found by a few letters of their titles or authors.</numerusform>
        </translation>
    </message>
</context>
</TS>
