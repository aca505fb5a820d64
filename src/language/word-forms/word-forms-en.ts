import type { WordForms } from './word-forms.ts';

/** Gives the word forms of English; British spellings are led to American ones. */
export const wordFormsEn: WordForms = {
  algorithm: 'english',
  fold: [
    [/[éèêë]/gu, 'e'],
    [/[áàâäã]/gu, 'a'],
    [/[óòôö]/gu, 'o'],
    [/[íìîï]/gu, 'i'],
    [/[úùûü]/gu, 'u'],
    [/ç/gu, 'c'],
    [/ñ/gu, 'n'],
  ],
  stopWords: `
    a about after aint all also am an and another any are arent as at be because been before being between both
    but by came can cant come could couldnt dear did didnt do does doesnt doing dont each for from get got had
    hadnt has hasnt have havent having he hello her here hey hi him himself his how i if im in into is isnt it ive
    just know lets like make many may me might more most much must my myself need never no not now of on only or
    other our ours out over please regards said same should shouldnt since sincerely some still such take tell
    than thank thanks that thats the their theirs them then there these they theyll theyre theyve this those
    through to too under up us very want was wasnt way we well were werent weve what whats when where which while
    who whose why will with wont would wouldnt you youll your youre yours yourself youve`,
  verbs: [],
  irregular: `
    buy bought
    pay paid
    send sent
    lost! lose loses losing loss losses
    break broke broken
    stolen! steal steals stealing stole
    choose chose chosen
    forget forgot forgotten
    keep kept
    sell sold
    go gone went
    give gave given
    take took taken
    write wrote written
    drive drove driven
    find found
    leave left
    bring brought
    begin began begun
    speak spoke spoken
    build built
    hold held
    mean meant
    feel felt
    freeze froze frozen
    light lit
    stick stuck
    deliveri! delivery deliveries deliver delivers delivered delivering
    tyre! tyres tire tires
    color colour colours coloured
    cancel cancelled cancelling cancellation cancellations
    center centre centres
    program programme programmes
    license licence licences
    check cheque cheques
    organize organise organised organises organising organisation organisations
    recognize recognise recognised recognises recognising
    authorize authorise authorised authorising authorisation
    customize customise customised customising customisation
    synchronize synchronise synchronised synchronising synchronisation
    initialize initialise initialised
    optimize optimise optimised optimising
    personalize personalise personalised
    apologize apologise apologised
    finalize finalise finalised
    favor favour favours favoured favourite favourites favorite favorites
    behavior behaviour behaviours
    labor labour
    neighbor neighbour neighbours
    gray grey
    travel travelled travelling traveller travellers
    label labelled labelling
    fulfill fulfil fulfils
    enroll enrol enrols enrolment
    curb kerb kerbs
    child children childs
    woman women
    man men
    person people persons
    foot feet
    tooth teeth
    mouse mice
    analysis analyses
    news`,
  before: [],
  after: [],
};
