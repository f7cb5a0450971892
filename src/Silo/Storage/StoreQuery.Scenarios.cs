namespace Beffroi.Storage;

internal sealed partial record StoreQuery
{
    public static StoreQuery PutScenarioBody(string run, string name, byte[] body) => new(
        "INSERT INTO scenario_body (run, name, body) VALUES (@run, @name, @body) ON CONFLICT (run, name) DO UPDATE SET body = excluded.body", ("@run", run), ("@name", name), ("@body", body));

    public static StoreQuery ReadScenarioBody(string run, string name) => new("SELECT body FROM scenario_body WHERE run = @run AND name = @name", ("@run", run), ("@name", name));

    public static StoreQuery ScenarioNames(string run) => new("SELECT name FROM scenario_body WHERE run = @run ORDER BY name", ("@run", run));

    public static StoreQuery ScenarioBodies(string name) => new("SELECT run, body FROM scenario_body WHERE name = @name ORDER BY run", ("@name", name));

    public static StoreQuery DropScenarioBodies(string run, string beginning) => new(
        "DELETE FROM scenario_body WHERE run = @run AND substr(name, 1, @length) = @beginning", ("@run", run), ("@length", beginning.Length), ("@beginning", beginning));
}
