import { describe, expect, it } from 'vitest';
import { maskPersonalData } from '../../../src/privacy/mask-personal-data.ts';

const namesIn = (text: string, language: string): readonly string[] =>
  maskPersonalData(text, { language, names: [] })
    .entities.filter(({ type }) => type === 'name')
    .map(({ start, end }) => text.slice(start, end));

describe('names a mail gives', () => {
  it.each([
    ['en', 'Hi Gareth,\nglad you like it', ['Gareth']],
    ['en', "Her name is Sinéad O'Dowd-Brannigan if ye need it", ["Sinéad O'Dowd-Brannigan"]],
    ['en', 'Hi Chidi, Megan here. It starts now.', ['Chidi', 'Megan']],
    ['en', 'My neighbour Mr Pickersgill has one', ['Pickersgill']],
    ['en', 'Please help.\n\nGareth\n07700 900418', ['Gareth']],
    ['en', 'Sorted.\n\nBest wishes,\nHannah\nLodestar Care', ['Hannah']],
    ['en', 'hi megan,\nis it there', ['megan']],
    ['sv', 'jag vet inte.\nmvh parisa\nLS20330916', ['parisa']],
    ['sv', 'Kör försiktigt där uppe! /Marcus', ['Marcus']],
    ['sv', 'Vill att sonen Anders hämtar. Anders kan det.', ['Anders', 'Anders']],
    ['sv', 'Hej igen Birgitta!\nNu vet jag.', ['Birgitta']],
    ['nb', 'Hei igjen, Agnieszka,\nda er den klar', ['Agnieszka']],
    ['nb', 'Hilsen Ingrid\nLodestar Care', ['Ingrid']],
    ['da', 'Kære Birthe og Egon\nI er ikke glemt', ['Birthe', 'Egon']],
    ['da', 'Mvh Søren Holm Pedersen', ['Søren Holm Pedersen']],
    ['de', 'Sehr geehrter Herr Dr. Rüdenauer,\nals Antwort', ['Rüdenauer']],
    ['de', 'Freundliche Grüsse\nUrs Zgraggen, Altdorf', ['Urs Zgraggen']],
    ['de', 'Liebe Grüße nach Österreich\nLukas', ['Lukas']],
    ['de', 'Hallo Finn, hier ist Annika. Wie oft?', ['Finn', 'Annika']],
    ['nl', 'Dag mevrouw Vandecasteele,\nde periode', ['Vandecasteele']],
    ['nl', 'NL91 ABNA 0417 1643 00 t.n.v. P.P. Goedhart.', ['P.P. Goedhart']],
    ['nl', 'Met vriendelijke groet,\nCornelis van den Heuvel', ['Cornelis van den Heuvel']],
  ])('are found (%s): %s', (language, text, names) => {
    expect(namesIn(text, language)).toEqual(names);
  });

  it.each([
    ['en', 'Hi there,\nHello Team,\nDear Sir or Madam,\nDear Lodestar Care,\nDear customer,'],
    ['en', 'Thank you very much\nThanks again\nBest regards'],
    ['en', 'The system is called Lodestar OS. This is Great.'],
    ['sv', 'Hej Lodestar!\nHej alla,\nTack på förhand\nMed vänlig hälsning\nLodestar Care'],
    ['nb', 'Hei dere,\nHei igjen!\nVennlig hilsen\nLodestar Care'],
    ['da', 'Kære kundeservice\nTak for hjælpen\nMed venlig hilsen'],
    ['de', 'Sehr geehrte Damen und Herren,\nLiebes Team,\nVielen Dank\nMit freundlichen Grüßen'],
    ['de', 'Liebe, Geborgenheit und ein Lodestar 3. AC/DC und / Laden'],
    ['nl', 'Beste klantenservice,\nBeste Lodestar,\nAlvast bedankt\nMet vriendelijke groet'],
  ])('are not invented (%s): %s', (language, text) => {
    expect(namesIn(text, language)).toEqual([]);
  });
});
