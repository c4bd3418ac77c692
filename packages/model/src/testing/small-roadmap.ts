function activity(frontMatter: string): string {
  return `---
${frontMatter}
---

## Purpose

Grow food. See the [spade](../tools/spade.md).

## Triggers

- Spring has come

## Tasks

1. Dig
2. Sow

## Light touch

Use a pot.

## Done when

It is green.
`
}

/** A kitchen garden: two phases, one strand, three activities. Nothing in it is wrong. */
export const smallRoadmap: Readonly<Record<string, string>> = {
  'en.yaml': `section:
  purpose: Purpose
  triggers: Triggers
  tasks: Tasks
  guidance: Guidance
  lightTouch: Light touch
  doneWhen: Done when
  what: What it is
  when: When to use it
  needs: What you need
  steps: Step by step
  example: Worked example
  avoid: When not to use it
word:
  page: Page {number}
`,
  'roadmap.yaml': `title: Kitchen garden
shortTitle: Garden
language: en-GB
levels:
  - id: home
    title: Home
strands:
  - id: bed
    title: Beds
    question: What grows?
toolFamilies:
  - id: hand
    title: Hand tools
inputs:
  - id: seed
    title: Seed
messages:
  word:
    page: Sheet {number}
`,
  'roles.yaml': `roles:
  - id: gardener
    title: Gardener
    short: Gardener
    levels: [home]
    who: Anyone
    does: Digs
`,
  'glossary.yaml': `terms:
  - id: tilth
    term: Tilth
    definition: Soil that is ready.
    see: [bed]
  - id: bed
    term: Bed
    definition: A piece of ground.
`,
  'sources.yaml': `sources:
  - id: manual
    author: Field, A
    title: The garden
    year: 1999
`,
  'phases/1-spring.md': `---
id: spring
title: Spring
numeral: I
levels: [home]
summary: Begin.
gate:
  text: The bed is sown.
  output: sown-bed
---

## Why spring

It is warm.
`,
  'phases/2-summer.md': `---
id: summer
title: Summer
numeral: II
levels: [home]
summary: Go on.
gate:
  text: The harvest is in.
  output: harvest
---
`,
  'cells/s1.md': '---\nid: s1\ntitle: Ready the beds\nphase: spring\nstrand: bed\nsummary: Dig and sow.\n---\n',
  'cells/s2.md': '---\nid: s2\ntitle: Reap the beds\nphase: summer\nstrand: bed\nsummary: Pick.\n---\n',
  'activities/s1.1-dig.md': activity(`id: s1.1
title: Dig the bed
cell: s1
lead: gardener
tools: [spade]
inputs:
  - ref: harvest
    cycle: true
outputs:
  - id: dug-bed
    title: Dug bed
    kind: product`),
  'activities/s1.2-sow.md': activity(`id: s1.2
title: Sow the bed
cell: s1
lead: gardener
sources: [manual]
inputs:
  - ref: dug-bed
  - ref: seed
outputs:
  - id: sown-bed
    title: Sown bed
    kind: product
  - id: plan
    title: Plan of the bed
    kind: document
    document: bed-plan`),
  'activities/s2.1-reap.md': activity(`id: s2.1
title: Reap the bed
cell: s2
lead: gardener
inputs:
  - ref: sown-bed
  - ref: plan
outputs:
  - id: harvest
    title: Harvest
    kind: product`),
  'tools/spade.md': `---
id: spade
title: Spade
family: hand
effort: An hour
makes: Holes
---

## What it is

A blade on a stick.

## When to use it

When the ground is soft.
`,
  'documents/bed-plan.md': `---
id: bed-plan
title: Bed plan
approvedBy: gardener
length: One page
levels: [home]
sections:
  - id: crops
    heading: Crops
    guide: List them.
    type: table
    columns:
      - id: crop
        heading: Crop
        control: text
      - id: row
        heading: Row
        control: number
      - id: sun
        heading: Sun
        control: select
        options:
          - id: full
            label: Full
          - id: half
            label: Half
    rows:
      - crop: Beans
---

Says what grows where.
`,
  'scenarios/late-start.md': `---
id: late-start
title: A late start
horizon: Weeks
startAt: s1.2
lead: gardener
steps:
  - activity: s1.2
    why: Sow what still grows.
  - activity: s2.1
    why: Pick what there is.
---

It is already May.
`,
  'front/1-welcome.md': '---\nid: welcome\ntitle: Welcome\n---\n\nSee [spring](../phases/1-spring.md).\n',
  'forms/story.yaml': `id: story
version: 2
title: Tell your story
intro: Say what grew.
minutes: 20
short:
  id: story-short
  title: Short story
  intro: Say less.
  minutes: 5
  fields: [title]
options:
  weather:
    - id: wet
      label: Wet
    - id: dry
      label: Dry
review:
  outcomes:
    - id: accepted
      label: Accepted
  checks: [It is true.]
sections:
  - id: about
    title: About
    visibility: published
    fields:
      - id: title
        label: Title
        hint: In a line.
        type: text
        required: true
        max: 100
      - id: weather
        label: Weather
        hint: Choose one.
        type: select
        options: weather
        required: false
      - id: activities_used
        label: Activities
        hint: Choose some.
        type: multiselect
        optionsFrom: activities
        required: false
        requiredIf:
          notBlank: title
  - id: crop
    title: Crops
    visibility: published
    repeat:
      min: 0
      max: 3
      addLabel: Add a crop
    fields:
      - id: crop_name
        label: Crop
        hint: What grew.
        type: text
        required: true
        max: 50
  - id: contact
    title: You
    visibility: private
    fields:
      - id: email
        label: E-mail
        hint: Where we write to.
        type: email
        required: true
        max: 200
`,
  'forms/how-green.yaml': `id: how-green
version: 1
title: How green are you?
intro: Score each line.
howToUse: [Score alone first.]
scale:
  - score: 0
    label: Bare
    meaning: Nothing grows.
  - score: 1
    label: Sown
    meaning: Something may grow.
  - score: 2
    label: Green
    meaning: It grows.
notYet:
  label: Not yet
  meaning: Winter.
results:
  bands:
    - from: 0
      to: 1
      label: Start
    - from: 1
      to: 2
      label: Go on
  balance:
    gap: 1
    text: Uneven.
statements:
  - id: SA1
    cell: s1
    statement: The bed is dug.
    evidence: A dug bed
    ifLow: s1.1
`,
  'case-studies/beans.md': `---
id: beans
title: Beans in a yard
publication: published
form:
  id: story
  version: 2
answers:
  title: Beans
  weather: wet
  activities_used: [s1.2, s2.1]
  crop:
    - crop_name: Beans
---
`,
  'editions/full.yaml': `id: full
title: The full garden
language: en-GB
version: "1.0"
date: 2026-11-23
brand:
  name: Garden club
`,
  'README.md': 'How to edit this folder.\n',
}
