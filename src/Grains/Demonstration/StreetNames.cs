using Beffroi.Twin.Simulation;

namespace Beffroi.Demonstration;

/// <summary>Names as streets of the region have: the longest of a district are avenues, the shortest lanes. No two of one district are alike.</summary>
public static class StreetNames
{
    private static readonly string[] Long = ["avenue", "boulevard", "avenue", "route"];
    private static readonly string[] Middling = ["rue", "rue", "rue", "rue", "rue", "cours"];
    private static readonly string[] Short = ["rue", "allée", "impasse", "chemin", "passage", "ruelle"];

    private static readonly string[] Names =
    [
        "de la Marne", "de la République", "de Verdun", "du Général-de-Gaulle", "Jean-Jaurès", "Victor-Hugo", "Pasteur", "Gambetta", "de Metz", "de Vitry",
        "de Reims", "de Troyes", "de Sainte-Menehould", "du Mau", "du Nau", "de l’Arquebuse", "de la Gare", "du Jard", "des Tilleuls", "des Acacias",
        "des Érables", "des Peupliers", "des Marronniers", "des Vignes", "des Champs", "du Moulin", "de l’Église", "de l’École", "de la Mairie", "du Stade",
        "des Lilas", "des Rosiers", "des Bleuets", "des Coquelicots", "des Mésanges", "des Alouettes", "des Hirondelles", "de la Fontaine", "du Lavoir", "du Pont",
        "du Port", "du Canal", "des Bateliers", "des Tanneurs", "des Drapiers", "des Vignerons", "de la Craie", "du Château", "Saint-Jacques", "Saint-Antoine",
        "Sainte-Croix", "Saint-Éloi", "Saint-Vincent", "Saint-Dominique", "Notre-Dame", "de la Paix", "de la Liberté", "de l’Égalité", "de la Victoire", "du 8-Mai-1945",
        "du 11-Novembre", "Lavoisier", "Ampère", "Arago", "Monge", "Buffon", "Réaumur", "Descartes", "Molière", "Racine",
        "Corneille", "La-Fontaine", "Voltaire", "Diderot", "Rousseau", "Lamartine", "Musset", "Balzac", "Zola", "Flaubert",
        "Rimbaud", "Verlaine", "Apollinaire", "Colette", "George-Sand", "Marie-Curie", "Louise-Michel", "Simone-Veil", "Rosa-Parks", "Joséphine-Baker",
        "Ravel", "Debussy", "Bizet", "Berlioz", "Fauré", "Monet", "Renoir", "Degas", "Cézanne", "Matisse",
        "des Jonquilles", "des Pâquerettes", "des Ormes", "des Frênes", "des Bouleaux", "des Noisetiers", "du Verger", "de la Prairie", "du Ruisseau", "de la Source",
        "du Levant", "du Couchant", "du Midi", "de la Butte", "du Belvédère", "des Remparts", "de la Porte-Neuve", "du Faubourg", "des Casernes", "du Marché",
        "aux Grains", "du Four", "de la Forge", "des Maréchaux", "des Carmes", "des Cordeliers", "du Séminaire", "de l’Hôpital", "de l’Abbaye", "du Cloître",
        "des Sœurs", "du Grenier-à-Sel", "de l’Horloge", "du Beffroi", "des Archers", "de la Charrière", "de la Noue", "des Prés", "du Gué", "des Saules",
    ];

    /// <summary>Names the streets of one district, longest first.</summary>
    public static void Give(IReadOnlyList<Street> streets, string district, ulong seed)
    {
        var dice = new Dice(seed, district);
        var names = Names.Select((name, i) => (name, order: dice.Unit("name", i))).OrderBy(n => n.order).Select(n => n.name).ToArray();
        for (var i = 0; i < streets.Count; i++)
        {
            var share = (double)i / streets.Count;
            var types = share < 0.06 ? Long : share < 0.7 ? Middling : Short;
            var type = types[(int)(dice.Unit("type", i) * types.Length)];
            var round = i / names.Length;
            streets[i].Name = round == 0 ? $"{type} {names[i]}" : $"{type} {names[i % names.Length]} prolongée";
        }
    }
}
