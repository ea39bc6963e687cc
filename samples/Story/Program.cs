using Wiedervorlage.Story;

Console.OutputEncoding = System.Text.Encoding.UTF8;
try
{
    var options = StoryOptions.Read(args);
    return options.Verb == "check" ? Check.Run(options) : await Demo.RunAsync(options);
}
catch (StoryException stopped)
{
    Console.Error.WriteLine(stopped.Message);
    return 2;
}
