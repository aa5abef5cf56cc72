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
    <message numerus="yes">
        <source>%Ln text files</source>
        <translation>
            <numerusform>%Ln text file</numerusform>
            <numerusform>%Ln text files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln Markdown files</source>
        <translation>
            <numerusform>%Ln Markdown file</numerusform>
            <numerusform>%Ln Markdown files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln web pages</source>
        <translation>
            <numerusform>%Ln web page</numerusform>
            <numerusform>%Ln web pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln Word documents</source>
        <translation>
            <numerusform>%Ln Word document</numerusform>
            <numerusform>%Ln Word documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln EPUB books</source>
        <translation>
            <numerusform>%Ln EPUB book</numerusform>
            <numerusform>%Ln EPUB books</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ZIP archives</source>
        <translation>
            <numerusform>%Ln ZIP archive</numerusform>
            <numerusform>%Ln ZIP archives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folders</source>
        <translation>
            <numerusform>%Ln folder</numerusform>
            <numerusform>%Ln folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same for the other %Ln</source>
        <translation>
            <numerusform>The same for the other</numerusform>
            <numerusform>The same for the other %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files had come in before.</source>
        <translation>
            <numerusform>%Ln file had come in before.</numerusform>
            <numerusform>%Ln files had come in before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln marks have lost their words in the new text and wait in Marks, under “Needs attention”.</source>
        <translation>
            <numerusform>%Ln mark has lost its words in the new text and waits in Marks, under “Needs attention”.</numerusform>
            <numerusform>%Ln marks have lost their words in the new text and wait in Marks, under “Needs attention”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files updated.</source>
        <translation>
            <numerusform>%Ln file updated.</numerusform>
            <numerusform>%Ln files updated.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln files are in the library already.</source>
        <translation>
            <numerusform>The file is in the library already.</numerusform>
            <numerusform>All %Ln files are in the library already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files were in the library already.</source>
        <translation>
            <numerusform>%Ln file was in the library already.</numerusform>
            <numerusform>%Ln files were in the library already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files could not be added.</source>
        <translation>
            <numerusform>%Ln file could not be added.</numerusform>
            <numerusform>%Ln files could not be added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more hits</source>
        <translation>
            <numerusform>%Ln more hit</numerusform>
            <numerusform>%Ln more hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more stories</source>
        <translation>
            <numerusform>%Ln more story</numerusform>
            <numerusform>%Ln more stories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stories</source>
        <translation>
            <numerusform>%Ln story</numerusform>
            <numerusform>%Ln stories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln anthologies</source>
        <translation>
            <numerusform>%Ln anthology</numerusform>
            <numerusform>%Ln anthologies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln marks</source>
        <translation>
            <numerusform>%Ln mark</numerusform>
            <numerusform>%Ln marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hits</source>
        <translation>
            <numerusform>%Ln hit</numerusform>
            <numerusform>%Ln hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pages</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stories were deleted.</source>
        <translation>
            <numerusform>%Ln story was deleted.</numerusform>
            <numerusform>%Ln stories were deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stories are in “{anthology}”.</source>
        <translation>
            <numerusform>%Ln story is in “{anthology}”.</numerusform>
            <numerusform>%Ln stories are in “{anthology}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stories were taken out of “{anthology}”.</source>
        <translation>
            <numerusform>%Ln story was taken out of “{anthology}”.</numerusform>
            <numerusform>%Ln stories were taken out of “{anthology}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln marks in it are kept, and come back if you undo.</source>
        <translation>
            <numerusform>%Ln mark in it is kept, and comes back if you undo.</numerusform>
            <numerusform>%Ln marks in it are kept, and come back if you undo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stories are not in the index yet.</source>
        <translation>
            <numerusform>%Ln story is not in the index yet.</numerusform>
            <numerusform>%Ln stories are not in the index yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln times</source>
        <translation>
            <numerusform>once</numerusform>
            <numerusform>%Ln times</numerusform>
        </translation>
    </message>
</context>
</TS>
